using Tandem.Kernel.Lifecycles;

namespace Tandem.Design.Capacity;

/// <summary>Something limited is in use until it is retired.</summary>
public static class CapacityResourceLife
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [
            new(InUse, "In use", StateCategory.Active),
            new(Retired, "Retired", StateCategory.Ended),
        ],
        [
            new(InUse, Retired, "Retire"),
            new(Retired, InUse, "Use again"),
        ]);
}
