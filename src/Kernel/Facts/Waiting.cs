namespace Tandem.Kernel.Facts;

/// <summary>Waits for news or for a moment, whichever comes first, on the clock of the house.</summary>
internal static class Waiting
{
    /// <summary>Ends when the signal comes, when the time has passed, or when told to stop.</summary>
    public static async Task For(Task signal, TimeSpan atMost, TimeProvider clock, CancellationToken stop)
    {
        if (signal.IsCompleted || atMost <= TimeSpan.Zero)
            return;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(signal, Task.Delay(atMost, clock, over.Token));
        await over.CancelAsync();
    }
}
