using Tandem.Operation.EventIntake;
using Tandem.Operation.EventPipeline;

namespace Tandem.Tests.Operation.Events;

/// <summary>Something that the pipeline asks about every alert, and that cannot answer for one name: it fails, or takes its time.</summary>
internal sealed class Trap(string name) : IQuietTime
{
    private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>It fails.</summary>
    public bool Fails { get; set; }

    /// <summary>It does not answer until <see cref="Release"/>.</summary>
    public bool Holds { get; set; }

    /// <summary>Somebody waits for its answer.</summary>
    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => release.TrySetResult();

    public async ValueTask<string?> Why(LiveAlert alert, CancellationToken stop)
    {
        if (alert.Name != name)
            return null;
        if (Fails)
            throw new InvalidOperationException("This one cannot be judged");
        if (!Holds)
            return null;
        Reached.TrySetResult();
        await release.Task.WaitAsync(stop);
        return null;
    }
}
