using Tandem.Kernel.Lifecycles;

namespace Tandem.Design.CapacityPlans;

/// <summary>A capacity plan counts while it is agreed.</summary>
public static class CapacityPlanLife
{
    public const string Draft = "draft";
    public const string Agreed = "agreed";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [
            new(Draft, "Draft", StateCategory.Waiting),
            new(Agreed, "Agreed", StateCategory.Active),
            new(Retired, "Retired", StateCategory.Ended),
        ],
        [
            new(Draft, Agreed, "Agree"),
            new(Agreed, Draft, "Revise", "reason"),
            new(Agreed, Retired, "Retire"),
            new(Draft, Retired, "Retire"),
        ]);
}
