using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.People.Roles;

/// <summary>Knows what each person may do. An answer is at most two seconds old, on every node.</summary>
public sealed class Actors(IServiceScopeFactory scopes, TimeProvider clock) : IActorBook
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private const int MostRemembered = 50_000;
    private readonly ConcurrentDictionary<Id<Person>, Known> known = new();

    /// <summary>The person as an actor; null when nobody like this may come in.</summary>
    public async ValueTask<Actor?> Of(Id<Person> person, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(person, out var remembered) && now - remembered.At < Freshness)
            return remembered.Actor;
        if (known.Count > MostRemembered)
            known.Clear();
        await using var scope = scopes.CreateAsyncScope();
        var (actor, active) = await Read(scope.ServiceProvider.GetRequiredService<Store>(), person, stop);
        var answer = active ? actor : null;
        known[person] = new(answer, now);
        return answer;
    }

    ValueTask<Actor?> IActorBook.Of(Guid person, CancellationToken stop) => Of(new Id<Person>(person), stop);

    /// <summary>Refuses whoever holds less than the person they want to change.</summary>
    /// <exception cref="Forbidden">The person may do something that the actor may not.</exception>
    public async Task DemandRankOver(Id<Person> person, Actor by, CancellationToken stop)
    {
        if (by.Person == person.Value)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var (actor, _) = await Read(scope.ServiceProvider.GetRequiredService<Store>(), person, stop);
        if (actor is not null && !by.Holds(actor.Grants))
            throw new Forbidden("people.edit");
    }

    public void Forget(Id<Person> person) => known.TryRemove(person, out _);

    public void ForgetAll() => known.Clear();

    private static async Task<(Actor? Actor, bool Active)> Read(Store store, Id<Person> id, CancellationToken stop)
    {
        var person = await store.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id, stop);
        if (person is null)
            return (null, false);
        var teams = await store.Memberships.Where(row => row.Person == id).Select(row => row.Team).ToListAsync(stop);
        var held = await store.RoleAssignments.Where(row => row.Person == id)
            .Join(store.Roles.Where(role => role.State == Role.InUse), row => row.Role, role => role.Id, (row, role) => new { row.Organisation, role.Grants })
            .ToListAsync(stop);
        var everybody = await store.Roles.Where(role => role.Standard == StandardRole.Requester).Select(role => role.Grants).FirstOrDefaultAsync(stop) ?? [];
        var shared = person.Organisation is { } home && await store.Organisations.AnyAsync(row => row.Id == home && row.SharesRecords, stop);
        var limits = held.Any(row => row.Organisation is not null) ? await Tree(store, stop) : [];
        IEnumerable<Grant> grants =
        [
            .. everybody.Select(GrantText.Read),
            .. shared ? Shared(everybody) : [],
            .. held.SelectMany(row => row.Grants.Select(GrantText.Read).SelectMany(grant => Limited(grant, row.Organisation, limits))),
        ];
        return (new Actor(id.Value, person.Name)
        {
            Organisation = person.Organisation?.Value,
            Teams = [.. teams.Select(team => team.Value)],
            Grants = [.. grants.Distinct()],
            Zone = person.Zone,
            Language = person.Language,
        }, person.IsActive);
    }

    private static IEnumerable<Grant> Shared(List<string> everybody) => everybody.Select(GrantText.Read)
        .Where(grant => grant.Right.EndsWith(".read", StringComparison.Ordinal) && grant.Scope == GrantScope.Own)
        .Select(grant => grant with { Scope = GrantScope.Organisation });

    /// <summary>A role given for one organisation reaches that one and those below it, and nothing else.</summary>
    private static IEnumerable<Grant> Limited(Grant grant, Id<Organisation>? organisation, List<(Id<Organisation> Id, Id<Organisation>? Parent)> tree)
    {
        if (organisation is not { } top || grant.Scope == GrantScope.Own)
            return [grant];
        var below = new List<Id<Organisation>> { top };
        for (var at = 0; at < below.Count; at++)
            below.AddRange(tree.Where(row => row.Parent == below[at] && !below.Contains(row.Id)).Select(row => row.Id));
        return below.Select(each => new Grant(grant.Right, GrantScope.Organisation, each.Value));
    }

    private static async Task<List<(Id<Organisation> Id, Id<Organisation>? Parent)>> Tree(Store store, CancellationToken stop)
    {
        var rows = await store.Organisations.Select(row => new { row.Id, row.Parent }).ToListAsync(stop);
        return [.. rows.Select(row => (row.Id, row.Parent))];
    }

    private sealed record Known(Actor? Actor, DateTimeOffset At);
}
