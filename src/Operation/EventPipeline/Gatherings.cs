using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.EventPipeline;

/// <summary>Where alerts gathered lately, by group and by configuration item, in memory. Only the intake's one writer asks and tells.</summary>
internal sealed class Gatherings
{
    /// <summary>The longest time within which alerts join.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly Dictionary<string, Gathering> byGroup = new(StringComparer.Ordinal);
    private readonly Dictionary<Id<ConfigurationItem>, Gathering> byItem = [];
    private readonly List<Gathering> openings = [];
    private bool isLoaded;

    public Gathering? InGroup(string group) => byGroup.GetValueOrDefault(group);

    public IEnumerable<Gathering> ByItem => byItem.Values;

    public int OpenedSince(string scope, DateTimeOffset since) => openings.Count(each => each.At >= since && each.Scope == scope);

    public void Add(Gathering gathering)
    {
        byGroup[gathering.Group] = gathering;
        if (gathering.Item is { } item)
            byItem[item] = gathering;
        if (gathering.Opened)
            openings.Add(gathering);
    }

    /// <summary>Drops what is older than anything may ask for.</summary>
    public void Tidy(DateTimeOffset now)
    {
        foreach (var (group, _) in byGroup.Where(pair => now - pair.Value.At > Longest).ToList())
            byGroup.Remove(group);
        foreach (var (item, _) in byItem.Where(pair => now - pair.Value.At > CorrelateStep.MapWindow).ToList())
            byItem.Remove(item);
        openings.RemoveAll(each => now - each.At > CorrelateStep.StormWindow);
    }

    public async Task Load(Store store, DateTimeOffset now, CancellationToken stop)
    {
        if (isLoaded)
            return;
        byGroup.Clear();
        byItem.Clear();
        openings.Clear();
        var since = now - Longest;
        var past = await store.Alerts.AsNoTracking().Where(alert => alert.FirstSeenAt >= since && alert.Incident != null).OrderBy(alert => alert.FirstSeenAt)
            .Select(alert => new { alert.Incident, alert.Group, alert.Integration, alert.Item, alert.OpenedIncident, alert.FirstSeenAt }).ToListAsync(stop);
        foreach (var alert in past)
            Add(new(alert.Incident!.Value, alert.Group, new Sender(alert.Integration, "").Scope, alert.Item, alert.OpenedIncident, alert.FirstSeenAt));
        Tidy(now);
        isLoaded = true;
    }

    /// <summary>Reads them anew at the next question: something was told that was not saved.</summary>
    public void Forget() => isLoaded = false;
}
