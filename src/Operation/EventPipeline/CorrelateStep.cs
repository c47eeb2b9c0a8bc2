using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventRules;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Transition.Impact;

namespace Tandem.Operation.EventPipeline;

/// <summary>Finds the incident to which an alert belongs: by its rule's labels within the rule's time, by the service map, or because there is a storm.</summary>
internal sealed class CorrelateStep(Store store, Gatherings gatherings, EventRulesInForce rules, ItemMap map) : IStep
{
    private const string Step = "Correlate";

    /// <summary>So many incidents opened by one sender within <see cref="StormWindow"/> are a storm.</summary>
    public const int Storm = 20;

    /// <summary>Alerts of items that depend on each other join within this time.</summary>
    public static readonly TimeSpan MapWindow = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan StormWindow = TimeSpan.FromMinutes(5);

    /// <summary>Relations between two items that are still thought to have one cause.</summary>
    private const int Farthest = 6;

    private readonly Dictionary<Id<Incident>, bool> open = [];

    public async Task Take(Passage passage, CancellationToken stop)
    {
        var alert = passage.Alert;
        var seen = passage.Seen;
        passage.Rule = await rules.For(seen, stop);
        if (passage.Alert.State != AlertLife.Firing || !passage.Rule.OpensIncident)
        {
            passage.Note(Step, "Alone", "Nothing is opened for it, so it joins nothing.");
            return;
        }

        await gatherings.Load(store, passage.Now, stop);
        if (alert.Incident is { } already && await IsOpen(already))
        {
            passage.Joins = already;
            passage.Note(Step, "Joined", "It belongs to an incident already.");
            return;
        }

        alert.Group = passage.Rule.GroupOf(seen);
        var related = await Related(passage, stop);
        if (await ByRule(passage) || await ByItem(passage) || ByMap(passage, related) || await ByStorm(passage))
            passage.Bridges = [.. related.DistinctBy(each => each.Gathering.Incident).Where(each => each.Gathering.Incident != passage.Joins).Select(each => (each.Gathering.Incident, each.Reason))];
        else
            passage.Note(Step, "Alone", $"No open incident holds alerts {passage.Rule.GroupWords(seen)}, or of items that depend on the same.");
    }

    private async Task<bool> ByRule(Passage passage)
    {
        var rule = passage.Rule!;
        if (gatherings.InGroup(passage.Alert.Group) is not { } gathering || passage.Now - gathering.At > rule.Window || !await IsOpen(gathering.Incident))
            return false;
        passage.Joins = gathering.Incident;
        passage.Note(Step, "Joined", $"An incident of the last {rule.Window.TotalMinutes:0} minutes holds alerts {rule.GroupWords(passage.Seen)}.");
        return true;
    }

    private async Task<bool> ByItem(Passage passage)
    {
        if (passage.Alert.Item is not { } item || gatherings.ByItem.FirstOrDefault(each => each.Item == item && passage.Now - each.At <= MapWindow) is not { } same || !await IsOpen(same.Incident))
            return false;
        passage.Joins = same.Incident;
        passage.Note(Step, "Joined", "An incident of the last minutes is about the same configuration item.");
        return true;
    }

    private static bool ByMap(Passage passage, List<(Gathering Gathering, string Reason)> related)
    {
        if (related.Count == 0)
            return false;
        passage.Joins = related[0].Gathering.Incident;
        passage.Note(Step, "Joined", related[0].Reason);
        return true;
    }

    /// <summary>Where alerts gathered lately of items that depend on this one's, or on which it depends, in incidents that are open; nearest first.</summary>
    private async Task<List<(Gathering Gathering, string Reason)>> Related(Passage passage, CancellationToken stop)
    {
        if (passage.Alert.Item is not { } item)
            return [];
        var near = gatherings.ByItem.Where(each => each.Item != item && passage.Now - each.At <= MapWindow).ToDictionary(each => each.Item!.Value.Value);
        var found = new List<(Gathering Gathering, string Reason)>();
        foreach (var each in near.Count == 0 ? [] : await map.Ask(now => Related(now, item.Value, near), stop))
        {
            if (await IsOpen(each.Gathering.Incident))
                found.Add(each);
        }

        return found;
    }

    /// <summary>Those that depend on the item or on which it depends, nearest first.</summary>
    private static List<(Gathering Gathering, string Reason)> Related(ImpactMap map, Guid item, Dictionary<Guid, Gathering> near)
    {
        if (map.Find(item) is not { } place)
            return [];
        var found = new List<(int Distance, Gathering Gathering, string Reason)>();
        foreach (var hit in map.Up(place).Where(hit => hit.Distance <= Farthest && near.ContainsKey(map.IdOf(hit.Place))))
            found.Add((hit.Distance, near[map.IdOf(hit.Place)], $"{map.NameOf(place)} depends on {map.NameOf(hit.Place)}, which has alerts too: the likely cause is {map.NameOf(hit.Place)}."));
        foreach (var hit in map.Down([place]).Where(hit => hit.Distance <= Farthest && near.ContainsKey(map.IdOf(hit.Place))))
            found.Add((hit.Distance, near[map.IdOf(hit.Place)], $"{map.NameOf(hit.Place)}, which has alerts too, depends on {map.NameOf(place)}: the likely cause is {map.NameOf(place)}."));
        return [.. found.OrderBy(each => each.Distance).Select(each => (each.Gathering, each.Reason))];
    }

    private async Task<bool> ByStorm(Passage passage)
    {
        var scope = new Sender(passage.Alert.Integration, "").Scope;
        var count = gatherings.OpenedSince(scope, passage.Now - StormWindow);
        if (count < Storm)
            return false;
        var group = $"storm:{scope}";
        passage.Alert.Group = group;
        if (gatherings.InGroup(group) is { } storm && passage.Now - storm.At <= StormWindow && await IsOpen(storm.Incident))
        {
            passage.Joins = storm.Incident;
            passage.Note(Step, "Joined", $"There is a storm: {count} incidents were opened by alerts in {StormWindow.TotalMinutes:0} minutes, so this one joins them in one.");
        }
        else
        {
            passage.BeginsStorm = true;
            passage.Note(Step, "Storm", $"{count} incidents were opened by alerts in {StormWindow.TotalMinutes:0} minutes: from here on they are one.");
        }

        return true;
    }

    private async Task<bool> IsOpen(Id<Incident> incident)
    {
        if (!open.TryGetValue(incident, out var known))
        {
            open[incident] = known = store.Incidents.Local.FirstOrDefault(each => each.Id == incident)?.Open
                ?? await store.Incidents.Where(each => each.Id == incident).Select(each => each.Open).SingleOrDefaultAsync();
        }

        return known;
    }
}
