using System.Collections.Concurrent;
using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Storage;

/// <summary>
/// The one way to write to a SQLite site. Writers queue; one thread takes them in turn on the one writing connection, and those
/// who queue together share one transaction and one wait for the disk (group commit). Between processes, a lock on a file
/// beside the database keeps the turns apart.
/// </summary>
public sealed class WriteGate : IAsyncDisposable
{
    private readonly BlockingCollection<QueuedWrite> queue = [];
    private readonly Lazy<Thread> writer;
    private readonly string file;
    private readonly Pulse pulse;

    public WriteGate(string file, Pulse pulse)
    {
        (this.file, this.pulse) = (file, pulse);
        writer = new(Start);
    }

    /// <summary>Runs one piece of writing and returns once it is on the disk.</summary>
    /// <param name="stop">Gives up a write that has not begun; one that has begun is never left in doubt.</param>
    public async Task<T> Write<T>(Func<WriteTurn, Task<T>> work, WriteMode mode = WriteMode.Together, CancellationToken stop = default)
    {
        if (writer.Value == Thread.CurrentThread)
            throw new InvalidOperationException("A write may not wait for another write.");
        T? result = default;
        var write = new QueuedWrite(async turn => result = await work(turn), mode, stop);
        queue.Add(write, CancellationToken.None);
        await write.Written;
        return result!;
    }

    /// <summary>Folds the write-ahead log back into the file.</summary>
    public Task Checkpoint() => Write(turn => Task.FromResult(turn.Prepared("pragma wal_checkpoint(truncate)").ExecuteNonQuery()), WriteMode.Outside);

    /// <summary>Finishes what is queued, folds the write-ahead log and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (queue.IsAddingCompleted)
            return;
        queue.CompleteAdding();
        if (writer.IsValueCreated)
            await Task.Run(writer.Value.Join);
    }

    private Thread Start()
    {
        var thread = new Thread(Work) { IsBackground = true, Name = "Writer" };
        thread.Start();
        return thread;
    }

    private void Work()
    {
        using var pen = new Pen(file, pulse);
        foreach (var write in queue.GetConsumingEnumerable())
            pen.WriteGroup(write, queue);
        queue.Dispose();
    }
}
