using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.Heartbeats;

/// <summary>A heartbeat is waited for once it was heard; missed, it raises an alert until it is heard again.</summary>
public static class HeartbeatLife
{
    public const string Silent = "silent";
    public const string Alive = "alive";
    public const string Missed = "missed";
    public const string Off = "off";

    public static Lifecycle Life { get; } = new(
        [
            new(Silent, "Not heard yet", StateCategory.Waiting),
            new(Alive, "Alive", StateCategory.Active),
            new(Missed, "Missed", StateCategory.Held),
            new(Off, "Off", StateCategory.Ended),
        ],
        [
            new(Silent, Alive, "Heard"),
            new(Alive, Missed, "Missed"),
            new(Missed, Alive, "Heard again"),
            new(Silent, Off, "Switch off"),
            new(Alive, Off, "Switch off"),
            new(Missed, Off, "Switch off"),
            new(Off, Silent, "Switch on"),
        ]);
}
