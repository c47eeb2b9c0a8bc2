using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Releases;

namespace Tandem.Transition.EarlyLife;

/// <summary>Somebody said what must hold before early-life support ends.</summary>
/// <param name="Limit">Null: it need not hold any more.</param>
public sealed record ExitCriterionSet(Id<Release> Release, string Measure, int? Limit) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
