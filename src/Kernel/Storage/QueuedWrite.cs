namespace Tandem.Kernel.Storage;

/// <summary>One piece of writing that waits for its turn, and then for the disk.</summary>
internal sealed class QueuedWrite(Func<WriteTurn, Task> work, WriteMode mode, CancellationToken stop)
{
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecutionContext? context = ExecutionContext.Capture();

    /// <summary>Ends when the writing is on the disk, or has failed.</summary>
    public Task Written => written.Task;

    public WriteMode Mode => mode;

    public bool IsGivenUp => stop.IsCancellationRequested;

    /// <summary>Does the writing on the calling thread, in the world of whoever asked for it.</summary>
    public void Run(WriteTurn turn)
    {
        if (context is null)
            work(turn).GetAwaiter().GetResult();
        else
            ExecutionContext.Run(context, _ => work(turn).GetAwaiter().GetResult(), null);
    }

    public void Succeed() => written.TrySetResult();

    public void Fail(Exception fault)
    {
        written.TrySetException(fault);
        _ = written.Task.Exception;
    }

    public void GiveUp() => written.TrySetCanceled(stop);
}
