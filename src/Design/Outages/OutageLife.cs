using Tandem.Kernel.Lifecycles;

namespace Tandem.Design.Outages;

/// <summary>The life of an outage, as data.</summary>
public static class OutageLife
{
    public const string Ongoing = "ongoing";
    public const string Over = "over";
    public const string Withdrawn = "withdrawn";

    public static Lifecycle Life { get; } = new(
        [
            new(Ongoing, "Ongoing", StateCategory.Active),
            new(Over, "Over", StateCategory.Ended) { IsGoal = true },
            new(Withdrawn, "Withdrawn", StateCategory.Ended),
        ],
        [
            new(Ongoing, Over, "End"),
            new(Ongoing, Withdrawn, "Withdraw", "reason"),
            new(Over, Withdrawn, "Withdraw", "reason"),
        ]);
}
