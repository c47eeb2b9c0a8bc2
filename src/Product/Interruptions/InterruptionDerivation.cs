using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Paging;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Transition.Changes;

namespace Tandem.Product.Interruptions;

/// <summary>Keeps the hours in which operations took people from what they were building in step with the journal.</summary>
public sealed class InterruptionDerivation(Store store) : IDerivation
{
    /// <summary>As <c>tandem rebuild</c> names it.</summary>
    public const string Name = "interruptions";

    /// <summary>Whoever acts on one of these does not build meanwhile.</summary>
    public static readonly IReadOnlySet<string> Kinds = new HashSet<string>(StringComparer.Ordinal) { IncidentKind.Kind.Name, PageKind.Kind.Name, ChangeKind.Kind.Name };

    public Task Clear(CancellationToken stop) => store.Empty<InterruptedHour>(stop);

    public async Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        var acts = facts.Where(fact => fact.Actor is not null && Kinds.Contains(fact.Kind)).GroupBy(fact => (Person: new Id<Person>(fact.Actor!.Value), Hour: InterruptedHour.HourOf(fact.At)))
            .ToDictionary(group => group.Key, group => group.First());
        if (acts.Count == 0)
            return;
        List<Id<Person>> actors = [.. acts.Keys.Select(key => key.Person).Distinct()];
        var members = await store.Memberships.Where(membership => actors.Contains(membership.Person)).Select(membership => membership.Person).ToHashSetAsync(stop);
        if (members.Count == 0)
            return;
        var (first, last) = (acts.Keys.Min(key => key.Hour), acts.Keys.Max(key => key.Hour));
        var there = (await store.InterruptedHours.AsNoTracking().Where(row => members.Contains(row.Person) && row.Hour >= first && row.Hour <= last).Select(row => new { row.Person, row.Hour }).ToListAsync(stop))
            .Select(row => (row.Person, row.Hour)).ToHashSet();
        store.AddRange(acts.Where(act => members.Contains(act.Key.Person) && !there.Contains(act.Key)).OrderBy(act => act.Key.Hour).ThenBy(act => act.Key.Person.Value)
            .Select(act => new InterruptedHour { Person = act.Key.Person, Hour = act.Key.Hour, Kind = act.Value.Kind, Record = act.Value.Record }));
    }
}
