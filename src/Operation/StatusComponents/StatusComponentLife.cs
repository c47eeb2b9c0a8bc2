using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.StatusComponents;

/// <summary>A component stands on the public page, or is kept off it.</summary>
public static class StatusComponentLife
{
    public const string Shown = "shown";
    public const string Hidden = "hidden";

    public static Lifecycle Life { get; } = new(
        [new(Shown, "Shown", StateCategory.Active), new(Hidden, "Hidden", StateCategory.Ended)],
        [new(Shown, Hidden, "Take off the page"), new(Hidden, Shown, "Put on the page")]);
}
