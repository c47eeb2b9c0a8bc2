using Tandem.Kernel.Lifecycles;

namespace Tandem.Design.ServiceObjectives;

/// <summary>The life of a service objective, as data; what it said at any moment is told by its facts.</summary>
public static class ObjectiveLife
{
    public const string Draft = "draft";
    public const string InForce = "inForce";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [
            new(Draft, "Draft", StateCategory.Waiting),
            new(InForce, "In force", StateCategory.Active),
            new(Retired, "Retired", StateCategory.Ended),
        ],
        [
            new(Draft, InForce, "Put in force"),
            new(InForce, Retired, "Retire"),
            new(Draft, Retired, "Retire"),
        ]);
}
