namespace Tandem.Kernel.Facts;

/// <summary>Tells everybody waiting in this process that something new is there. Nothing is lost when nobody listens: cursors remember.</summary>
public sealed class Pulse
{
    private TaskCompletionSource next = New();
    private long beats;

    /// <summary>How often it has beaten: the same number twice means that nothing happened between.</summary>
    public long Beats => Interlocked.Read(ref beats);

    /// <summary>Completes at the next beat.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Beat()
    {
        Interlocked.Increment(ref beats);
        Interlocked.Exchange(ref next, New()).TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
