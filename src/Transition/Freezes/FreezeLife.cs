using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Freezes;

/// <summary>A freeze stands until its time is over or it is lifted.</summary>
public static class FreezeLife
{
    public const string Standing = "standing";
    public const string Lifted = "lifted";

    public static Lifecycle Life { get; } = new(
        [new(Standing, "Standing", StateCategory.Active), new(Lifted, "Lifted", StateCategory.Ended)],
        [new(Standing, Lifted, "Lift", "reason")]);
}
