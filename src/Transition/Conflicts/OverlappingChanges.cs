using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Impact;

namespace Tandem.Transition.Conflicts;

/// <summary>Other changes at the same time: of the same items or service, of items that depend on each other, or by the same person.</summary>
public sealed class OverlappingChanges(Store store, ItemMap map, Words say) : IConflictSource
{
    private const int Most = 10_000;

    public async Task<IReadOnlyList<ChangeConflict>> Of(ConflictQuestion question, CancellationToken stop)
    {
        var earliest = question.From.AddDays(-ChangeRules.LongestDays);
        var others = await store.Changes.AsNoTracking()
            .Where(other => other.PlannedStart >= earliest && other.PlannedStart < question.To && other.PlannedEnd > question.From && other.Id != question.Change && ChangeStore.Planned.Contains(other.State))
            .OrderBy(other => other.PlannedStart).ThenBy(other => other.Serial).Take(Most)
            .Select(other => new Other(other.Serial, other.Title, other.State, other.Items, other.Service, other.Assignee, other.PlannedStart!.Value, other.PlannedEnd!.Value)).ToListAsync(stop);
        var itself = question.Items.ToHashSet();
        var names = await Names(question, others, stop);
        return [.. others.Select(other => Between(question, itself, names, other)).OfType<ChangeConflict>()];
    }

    /// <summary>The names of the items by which others are near.</summary>
    private async Task<Dictionary<Guid, string>> Names(ConflictQuestion question, List<Other> others, CancellationToken stop)
    {
        var ids = others.SelectMany(other => other.Items).Where(item => question.Near.ContainsKey(item.Value)).Select(item => question.Near[item.Value]).SelectMany(near => new[] { near.Dependent, near.On }).Distinct().ToList();
        return ids.Count == 0 ? [] : await map.Ask(asked => ids.ToDictionary(id => id, id => asked.Find(id) is { } place ? asked.NameOf(place) : ""), stop);
    }

    private ChangeConflict? Between(ConflictQuestion question, HashSet<Id<ConfigurationItem>> itself, Dictionary<Guid, string> names, Other other)
    {
        ChangeConflict As(string kind, bool blocks, string why) => new(kind, blocks, ChangeKind.Kind.NumberOf(other.Serial), other.Title, other.From, other.To, why);
        if (other.Items.Exists(itself.Contains))
            return As("sameItem", other.IsCertain, say["Both change the same item."]);
        if (question.Assignee is { } doer && other.Assignee == doer)
            return As("people", other.IsCertain, say["The same person carries out both."]);
        foreach (var item in other.Items)
        {
            if (question.Near.TryGetValue(item.Value, out var near))
                return As("dependentItem", false, say["{0} depends on {1}.", names[near.Dependent], names[near.On]]);
        }

        return other.Service is { } service && question.Services.Contains(service) ? As("sameService", false, say["Both change the same service."]) : null;
    }

    private sealed record Other(int Serial, string Title, string State, List<Id<ConfigurationItem>> Items, Id<Strategy.Portfolio.Service>? Service, Id<People.Persons.Person>? Assignee, DateTimeOffset From, DateTimeOffset To)
    {
        /// <summary>It is allowed, and so will happen.</summary>
        public bool IsCertain => State is ChangeLife.Scheduled or ChangeLife.Implementing;
    }
}
