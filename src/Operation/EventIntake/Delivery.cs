using Tandem.Kernel.Repetition;

namespace Tandem.Operation.EventIntake;

/// <summary>Events that wait together for the intake's one writer, and whoever waits until they are on the disk.</summary>
/// <param name="Mark">By what it is known again when it is sent once more; null: its sender does not ask for that.</param>
internal sealed record Delivery(IReadOnlyList<ReceivedEvent> Events, RequestMark? Mark)
{
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the events are on the disk, or have failed.</summary>
    public Task Written => written.Task;

    public void Succeed() => written.TrySetResult();

    public void Fail(Exception fault)
    {
        written.TrySetException(fault);
        _ = written.Task.Exception;
    }
}
