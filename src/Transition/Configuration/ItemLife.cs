using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Configuration;

/// <summary>The life of a configuration item: wanted, there, gone.</summary>
public static class ItemLife
{
    public const string Planned = "planned";
    public const string Live = "live";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(Planned, "Planned", StateCategory.Waiting), new(Live, "Live", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(Planned, Live, "Go live"), new(Planned, Retired, "Drop"), new(Live, Retired, "Retire"), new(Retired, Live, "Bring back")]);
}
