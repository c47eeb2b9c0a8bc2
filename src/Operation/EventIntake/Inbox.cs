using System.Diagnostics.Metrics;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>What this node keeps of arrivals and has not worked off: how much it is, and of which keys it speaks. What is said of a key that waits here waits behind it.</summary>
public sealed class Inbox : IInbox
{
    /// <summary>Events that may wait; further senders are held back until there is room.</summary>
    private const int MostEvents = 100_000;

    private readonly Lock turn = new();
    private readonly Dictionary<string, int> keys = new(StringComparer.Ordinal);
    private readonly Pulse changed = new();
    private long came;
    private long gone;
    private int events;
    private int awaited;
    private int underWay;

    public Inbox(IMeterFactory meters) =>
        meters.Create("Tandem").CreateObservableGauge("event_arrivals_waiting", () => Waiting, description: "Arrivals of events that are on the disk and not worked off");

    public string Kind => AlertKind.Kind.Name;

    public bool IsEmpty => Waiting == 0;

    /// <summary>Whether somebody waits until it is worked off.</summary>
    public bool IsAwaited => Volatile.Read(ref awaited) > 0;

    /// <summary>Completes when something comes, goes or is waited for.</summary>
    public Task News => changed.Next;

    /// <summary>How many arrivals came until now.</summary>
    public long Came => Interlocked.Read(ref came);

    private long Waiting => Interlocked.Read(ref came) - Interlocked.Read(ref gone);

    /// <summary>Whether something waits here that speaks of a key.</summary>
    public bool SpeaksOf(string key)
    {
        lock (turn)
            return keys.ContainsKey(key);
    }

    /// <summary>Ends when there is room for more.</summary>
    public async Task Room(CancellationToken stop)
    {
        for (var next = changed.Next; Volatile.Read(ref events) >= MostEvents; next = changed.Next)
            await next.WaitAsync(stop);
    }

    /// <summary>They are on their way to the disk: known here from before they are there, so that nothing overtakes them.</summary>
    public void Begin(IReadOnlyList<ArrivalContent> arrivals)
    {
        Interlocked.Increment(ref underWay);
        Note(arrivals);
    }

    /// <summary>Keeps what was begun.</summary>
    public async Task Finish(IReadOnlyList<ArrivalContent> arrivals, Func<Task> save)
    {
        try
        {
            await save();
        }
        catch
        {
            Strike(arrivals);
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    /// <summary>Forgets what it knows where nothing of it is on the disk, or on its way there: another node took it over, because this one seemed dead.</summary>
    public async Task ForgetUnless(Func<Task<bool>> isThere)
    {
        var before = Came;
        if (Volatile.Read(ref underWay) > 0 || await isThere())
            return;
        lock (turn)
        {
            if (Came != before || Volatile.Read(ref underWay) > 0)
                return;
            keys.Clear();
            events = 0;
            Interlocked.Exchange(ref gone, before);
        }

        changed.Beat();
    }

    /// <summary>It was found kept.</summary>
    public void Note(IReadOnlyList<ArrivalContent> arrivals) => Count(arrivals, 1, ref came);

    /// <summary>It was worked off, set aside, or could not be kept.</summary>
    public void Strike(IReadOnlyList<ArrivalContent> arrivals) => Count(arrivals, -1, ref gone);

    public async Task WorkedOff(TimeSpan atMost, CancellationToken stop)
    {
        var until = Came;
        if (Interlocked.Read(ref gone) >= until)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(atMost);
        Interlocked.Increment(ref awaited);
        changed.Beat();
        try
        {
            for (var next = changed.Next; Interlocked.Read(ref gone) < until; next = changed.Next)
                await next.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Who has waited so long sees what there is.
        }
        finally
        {
            Interlocked.Decrement(ref awaited);
        }
    }

    private void Count(IReadOnlyList<ArrivalContent> arrivals, int by, ref long counter)
    {
        lock (turn)
        {
            foreach (var received in arrivals.SelectMany(arrival => arrival.Sent).SelectMany(lot => lot.Events))
            {
                events += by;
                var times = keys.GetValueOrDefault(received.Key) + by;
                if (times > 0)
                    keys[received.Key] = times;
                else
                    keys.Remove(received.Key);
            }

            Interlocked.Add(ref counter, arrivals.Count);
        }

        changed.Beat();
    }
}
