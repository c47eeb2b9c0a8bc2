using Tandem.Kernel.Rooms;

namespace Tandem.Transition;

/// <summary>The table of contents of the room that says how it changes: configuration, changes, releases, testing, knowledge.</summary>
public static class TransitionRoom
{
    public static Room Room { get; } = new("Transition", "How it changes", typeof(TransitionRoom).Assembly);
}
