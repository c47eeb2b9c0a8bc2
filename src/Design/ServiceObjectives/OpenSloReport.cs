namespace Tandem.Design.ServiceObjectives;

/// <summary>What came of the file that this request brought.</summary>
public sealed class OpenSloReport
{
    public IReadOnlyList<OpenSloFate>? Fates { get; set; }
}
