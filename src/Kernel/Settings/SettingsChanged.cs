using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Settings;

/// <summary>An administrator decided something for the whole site.</summary>
/// <param name="Settings">By name, from what to what; secrets are not told.</param>
public sealed record SettingsChanged(IReadOnlyDictionary<string, SettingsChanged.Step> Settings) : IFact
{
    /// <summary>One setting's old and new value.</summary>
    public sealed record Step(string From, string To);

    /// <summary>The site itself has no table: this key stands for it in the journal.</summary>
    public static readonly RecordKey Site = new("site", new Guid("00000000-0000-7000-8000-000000000001"));

    public RecordKey About => Site;

    public bool Internal => true;
}
