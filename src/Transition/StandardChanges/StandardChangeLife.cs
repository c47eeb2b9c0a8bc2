using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.StandardChanges;

/// <summary>The life of a standard change in the catalogue, as data.</summary>
public static class StandardChangeLife
{
    public const string Proposed = "proposed";
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [
            new(Proposed, "Proposed", StateCategory.Waiting),
            new(InUse, "In use", StateCategory.Active),
            new(Retired, "Retired", StateCategory.Ended),
        ],
        [
            new(Proposed, InUse, "Approve"),
            new(Proposed, Retired, "Turn down", "reason"),
            new(InUse, Retired, "Retire", "reason"),
            new(Retired, Proposed, "Propose again"),
        ]);
}
