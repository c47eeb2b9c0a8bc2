using Tandem.Kernel.Records;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>Parts what came into what only says that an open alert is still there, which is counted, and what the pipeline must see.</summary>
internal sealed class ArrivalSorting(LiveAlerts live, Inbox inbox, DateTimeOffset now)
{
    /// <summary>Events of the pipeline in one arrival.</summary>
    private const int MostEvents = 100;

    private readonly Dictionary<Id<Alert>, ArrivalContent.Again> heard = [];
    private readonly List<ReceivedEvent> sent = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    public void Add(IEnumerable<ReceivedEvent> events)
    {
        foreach (var received in events)
        {
            if (!keys.Contains(received.Key) && !inbox.SpeaksOf(received.Key) && live.Find(received.Key) is { } known && received.SaysNothingNewOf(known, now))
            {
                heard[known.Id] = new(known.Id, heard.GetValueOrDefault(known.Id).Times + 1, received.EndsAt);
                live.Heard(known, now, received.EndsAt);
            }
            else
            {
                keys.Add(received.Key);
                sent.Add(received);
            }
        }
    }

    public IReadOnlyList<ArrivalContent> Arrivals()
    {
        List<ArrivalContent> all = [.. sent.Chunk(MostEvents).Select(some => new ArrivalContent(now, [], [.. some.GroupBy(each => each.From).Select(lot => new ArrivalContent.Lot(lot.Key, [.. lot]))]))];
        if (heard.Count > 0)
            all.Insert(0, new(now, [.. heard.Values], []));
        return all;
    }
}
