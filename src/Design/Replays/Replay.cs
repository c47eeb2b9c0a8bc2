using System.Threading.Channels;
using Tandem.Design.Clocks;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Replays;

/// <summary>Lives the past of a kind of record again under promises, which need not be those that held: one reads the journal, all cores compute.</summary>
public sealed class Replay(Store store, RecordJournal journal)
{
    /// <summary>Lists that wait to be computed: enough that nobody idles, few enough to stay small.</summary>
    private const int Waiting = 4;

    /// <summary>Replays every record that began within a period and that the actor may read.</summary>
    /// <param name="fields">What the promises look at; all of them share it.</param>
    /// <param name="watch">Makes one observer for each core; each sees a part of the records, from one thread.</param>
    /// <param name="progress">Told how many records of the kind were passed.</param>
    /// <returns>The observers, each with what it saw.</returns>
    public async Task<IReadOnlyList<TObserver>> Run<TObserver>(
        RecordKind kind, DateTimeOffset from, DateTimeOffset to, WatchedFields fields, Actor by, Func<TObserver> watch, Action<int>? progress, CancellationToken stop)
        where TObserver : IReplayObserver
    {
        var lists = Channel.CreateBounded<IReadOnlyList<JournalLine>>(Waiting);
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var observers = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount)).Select(_ => watch()).ToList();
        var work = observers.Select(observer => Task.Run(
            async () =>
            {
                try
                {
                    await Compute(lists.Reader, fields, from.UtcTicks, to.UtcTicks, observer, broken.Token);
                }
                catch
                {
                    await broken.CancelAsync();
                    throw;
                }
            },
            CancellationToken.None)).ToList();
        try
        {
            await Read(kind, by, lists.Writer, progress, broken.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A core has failed; waiting for it tells why.
        }
        finally
        {
            lists.Writer.TryComplete();
        }

        await Task.WhenAll(work);
        return observers;
    }

    private async Task Read(RecordKind kind, Actor by, ChannelWriter<IReadOnlyList<JournalLine>> writer, Action<int>? progress, CancellationToken stop)
    {
        var (reach, read) = (kind.ReadBy(by), 0);
        await foreach (var lines in journal.Read(kind, stop))
        {
            read += CountRecords(lines);
            await writer.WriteAsync(reach.All ? lines : await Seen(lines), stop);
            progress?.Invoke(read);
        }

        async Task<IReadOnlyList<JournalLine>> Seen(IReadOnlyList<JournalLine> all)
        {
            var seen = (await kind.Shelf.Find(store, reach, [.. all.Select(line => line.Record).Distinct()], stop)).Select(record => record.Key).ToHashSet();
            return [.. all.Where(line => seen.Contains(line.Record))];
        }
    }

    private static int CountRecords(IReadOnlyList<JournalLine> lines)
    {
        var count = 0;
        for (var at = 0; at < lines.Count; at++)
            count += at == 0 || lines[at].Record != lines[at - 1].Record ? 1 : 0;
        return count;
    }

    private static async Task Compute(ChannelReader<IReadOnlyList<JournalLine>> lists, WatchedFields fields, long from, long to, IReplayObserver observer, CancellationToken stop)
    {
        var reader = new HistoryReader(fields);
        await foreach (var lines in lists.ReadAllAsync(stop))
        {
            for (var first = 0; first < lines.Count;)
            {
                var end = first + 1;
                while (end < lines.Count && lines[end].Record == lines[first].Record)
                    end++;
                if (Began(lines, first, end) is var began && began >= from && began < to)
                    observer.See(lines[first].Record, History(lines, first, end, reader));
                first = end;
            }
        }
    }

    private static long Began(IReadOnlyList<JournalLine> lines, int first, int end)
    {
        var began = lines[first].At;
        for (var at = first + 1; at < end; at++)
            began = Math.Min(began, lines[at].At);
        return began;
    }

    private static History History(IReadOnlyList<JournalLine> lines, int first, int end, HistoryReader reader)
    {
        var steps = new HistoryStep[end - first];
        for (var at = first; at < end; at++)
            steps[at - first] = reader.Read(lines[at]);
        return new(steps);
    }
}
