namespace Tandem.Operation.EventIntake;

/// <summary>Finds ends that came too early: nobody knows their alert yet, because its beginning came to another node and waits there.</summary>
internal sealed class EarlyEnds(LiveAlerts live, ArrivalRows rows)
{
    /// <param name="before">Only what came before this arrival can have begun them.</param>
    public Task<bool> Are(IEnumerable<ReceivedEvent> among, long before, CancellationToken stop) => Wait([.. among.Where(each => each.Resolved).Select(each => each.Key)], before, stop);

    /// <summary>Whether the alert of a key is to begin on another node.</summary>
    public Task<bool> Is(string key, CancellationToken stop) => Wait([key], long.MaxValue, stop);

    /// <remarks>Who is told no looks once more for the alert: it was worked off by then.</remarks>
    private async Task<bool> Wait(HashSet<string> keys, long before, CancellationToken stop)
    {
        if (!rows.IsShared)
            return false;
        keys.RemoveWhere(key => live.Find(key) is not null);
        await live.Learn(keys, stop);
        keys.RemoveWhere(key => live.Find(key) is not null);
        return keys.Count > 0 && await rows.SpeakElsewhere(keys, before, stop);
    }
}
