using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>How far a listener has heard the journal.</summary>
public sealed class ListenerCursor : IDerived
{
    public required string Listener { get; init; }

    /// <summary>The last position that it heard, or that was none of its business; 0: nothing yet.</summary>
    public long Position { get; internal set; }
}
