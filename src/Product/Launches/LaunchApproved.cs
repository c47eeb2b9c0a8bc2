using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>It was decided that a launch goes: every check is met or waived.</summary>
public sealed record LaunchApproved(Id<Launch> Launch, IReadOnlyList<string> Met, IReadOnlyList<string> Waived) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);

    /// <summary>Whether a check existed when it was decided.</summary>
    public bool Asked(string check) => Met.Contains(check) || Waived.Contains(check);
}
