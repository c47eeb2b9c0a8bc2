using System.Threading.Channels;
using Tandem.Design.Clocks;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Replays;

/// <summary>Lives the past of a kind of record again under promises, which need not be those that held: one reads the journal, all other cores compute.</summary>
public sealed class Replay(Store store, RecordJournal journal)
{
    private const int RecordsAtOnce = 2_000;

    /// <summary>Replays every record that began within a period and that the actor may read.</summary>
    /// <param name="fields">What the promises look at; all of them share it.</param>
    /// <param name="watch">Makes one observer for each core; each sees a part of the records, from one thread.</param>
    /// <param name="progress">Told how many records were replayed.</param>
    /// <returns>The observers, each with what it saw.</returns>
    public async Task<IReadOnlyList<TObserver>> Run<TObserver>(
        RecordKind kind, DateTimeOffset from, DateTimeOffset to, WatchedFields fields, Actor by, Func<TObserver> watch, Action<int>? progress, CancellationToken stop)
        where TObserver : IReplayObserver
    {
        var batches = Channel.CreateBounded<List<JournalLine[]>>(4);
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var observers = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount)).Select(_ => watch()).ToList();
        var work = observers.Select(observer => Task.Run(
            async () =>
            {
                try
                {
                    await Compute(batches.Reader, fields, from.UtcTicks, to.UtcTicks, observer, broken.Token);
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
            await Read(kind, by, batches.Writer, progress, broken.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A core has failed; waiting for it tells why.
        }
        finally
        {
            batches.Writer.TryComplete();
        }

        await Task.WhenAll(work);
        return observers;
    }

    private async Task Read(RecordKind kind, Actor by, ChannelWriter<List<JournalLine[]>> writer, Action<int>? progress, CancellationToken stop)
    {
        var reach = kind.ReadBy(by);
        var (records, open, read) = (new List<JournalLine[]>(RecordsAtOnce), new List<JournalLine>(), 0);
        await foreach (var lines in journal.Read(kind, stop))
        {
            foreach (var line in lines)
            {
                if (open.Count > 0 && open[0].Record != line.Record)
                {
                    records.Add([.. open]);
                    open.Clear();
                    if (records.Count == RecordsAtOnce)
                        await Send();
                }

                open.Add(line);
            }
        }

        if (open.Count > 0)
            records.Add([.. open]);
        await Send();

        async Task Send()
        {
            read += records.Count;
            await writer.WriteAsync(reach.All ? records : await Seen(records), stop);
            progress?.Invoke(read);
            records = new(RecordsAtOnce);
        }

        async Task<List<JournalLine[]>> Seen(List<JournalLine[]> all)
        {
            var seen = (await kind.Shelf.Find(store, reach, [.. all.Select(lines => lines[0].Record)], stop)).Select(record => record.Key).ToHashSet();
            return [.. all.Where(lines => seen.Contains(lines[0].Record))];
        }
    }

    private static async Task Compute(ChannelReader<List<JournalLine[]>> batches, WatchedFields fields, long from, long to, IReplayObserver observer, CancellationToken stop)
    {
        var reader = new HistoryReader(fields);
        await foreach (var batch in batches.ReadAllAsync(stop))
        {
            foreach (var lines in batch)
            {
                var history = new History(lines.Select(line => reader.Read(line.At, line.Entry, line.Name, line.Changes)));
                if (history.BeganAt >= from && history.BeganAt < to)
                    observer.See(lines[0].Record, history);
            }
        }
    }
}
