using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>Rights come from roles, reach as far as they were given, and nobody hands on more than they hold.</summary>
public sealed class RoleTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_requester_sees_only_themselves_unless_the_organisation_shares(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (closed, open) = (await house.Found($"Closed {store}"), await house.Found($"Open {store}", shares: true));
        var (alone, first, second) = (await house.Enter("Alone", closed.Id), await house.Enter("First", open.Id), await house.Enter("Second", open.Id));
        await house.Enter("Neighbour", closed.Id);
        await house.Do<FurnishRoles>(feature => feature.Run(new(), Census.Tandem));

        (await Seen(house, alone)).ShouldBe([alone.Name]);
        (await Seen(house, first)).ShouldBe([first.Name, second.Name], ignoreOrder: true);
    }

    [Theory, Stores]
    public async Task A_role_for_one_organisation_reaches_it_and_those_below(DatabaseKind store)
    {
        var house = await houses.On(store);
        var top = await house.Found($"Holding {store}");
        var below = await house.Found($"Works {store}", top.Id);
        var other = await house.Found($"Elsewhere {store}");
        var agent = await house.Enter("Agent", StandardRole.Agent, other.Id, only: top.Id);
        await house.Enter("Upstairs", top.Id);
        await house.Enter("Downstairs", below.Id);
        await house.Enter("Stranger", other.Id);

        (await Seen(house, agent)).ShouldBe(["Agent", "Upstairs", "Downstairs"], ignoreOrder: true);
    }

    [Theory, Stores]
    public async Task N35_nobody_changes_a_person_who_may_more(DatabaseKind store)
    {
        var house = await houses.On(store);
        var chief = await house.Enter("Chief", StandardRole.Administrator);
        var agent = await house.ActorOf(await house.Enter("Agent", StandardRole.Agent));

        await house.Do<EditPerson>(feature => feature.Run(new(chief.Id, Patch.Of("email", "mine@example.org")), agent)).ShouldThrowAsync<Forbidden>();
        await house.Do<DisablePerson>(feature => feature.Run(new(chief.Id), agent with { Grants = [.. agent.Grants, new("people.disable", GrantScope.Everywhere)] }))
            .ShouldThrowAsync<Forbidden>();
    }

    [Theory, Stores]
    public async Task Nobody_gives_a_role_that_allows_more_than_they_may(DatabaseKind store)
    {
        var house = await houses.On(store);
        var friend = await house.Enter("Friend", StandardRole.Member);
        var giver = new Actor(friend.Id.Value, "Giver")
        {
            Grants = [new("roles.*", GrantScope.Everywhere), new("people.read", GrantScope.Everywhere)],
        };
        var chief = await house.Read(each => each.Roles.SingleAsync(role => role.Standard == StandardRole.Administrator));

        await house.Do<GiveRole>(feature => feature.Run(new(friend.Id, chief.Id), giver)).ShouldThrowAsync<Forbidden>();
        await house.Do<EditRole>(feature => feature.Run(new(chief.Id, Patch.Of("name", "Mine")), giver)).ShouldThrowAsync<Forbidden>();
        await house.Do<RetireRole>(feature => feature.Run(new(chief.Id), giver)).ShouldThrowAsync<Forbidden>();
        await house.Do<CreateRole, Role>(feature => feature.Run(new("All", null, ["* everywhere"]), giver)).ShouldThrowAsync<Forbidden>();
        var small = await house.Do<CreateRole, Role>(feature => feature.Run(new($"Small {store}", null, ["people.read  organisation", "people.read organisation"]), giver));
        small.Grants.ShouldBe(["people.read organisation"]);
    }

    [Theory, Stores]
    public async Task A_retired_role_allows_nothing_until_restored(DatabaseKind store)
    {
        var house = await houses.On(store);
        var role = await house.Do<CreateRole, Role>(feature => feature.Run(new($"Counter {store}", null, ["teams.create everywhere"]), Census.Tandem));
        var person = await house.Enter("Cora");
        await house.Do<GiveRole>(feature => feature.Run(new(person.Id, role.Id), Census.Tandem));

        await house.Do<RetireRole>(feature => feature.Run(new(role.Id), Census.Tandem));
        (await house.ActorOf(person)).May("teams.create").ShouldBeFalse();
        await house.Do<RestoreRole>(feature => feature.Run(new(role.Id), Census.Tandem));
        (await house.ActorOf(person)).May("teams.create").ShouldBeTrue();
        await house.Do<TakeRole>(feature => feature.Run(new(person.Id, role.Id), Census.Tandem));
        (await house.ActorOf(person)).May("teams.create").ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task The_last_administrator_stays_one(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var only = await house.Enter("Only", StandardRole.Administrator);
        var chief = await house.Read(each => each.Roles.SingleAsync(role => role.Standard == StandardRole.Administrator));

        await house.Do<TakeRole>(feature => feature.Run(new(only.Id, chief.Id), Census.Tandem)).ShouldThrowAsync<Refused>();
        await house.Enter("Other", StandardRole.Administrator);
        await house.Do<TakeRole>(feature => feature.Run(new(only.Id, chief.Id), Census.Tandem));

        (await house.ActorOf(only)).May("roles.edit").ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task What_an_administrator_took_from_a_standard_role_does_not_come_back(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await house.Do<FurnishRoles>(feature => feature.Run(new(), Census.Tandem));
        var agents = await house.Read(each => each.Roles.SingleAsync(role => role.Standard == StandardRole.Agent));
        await house.Do<EditRole>(feature => feature.Run(new(agents.Id, Patch.Of("grants", new[] { "people.read everywhere" })), Census.Tandem));

        await house.Do<FurnishRoles>(feature => feature.Run(new(), Census.Tandem));

        (await house.Read(each => each.Roles.SingleAsync(role => role.Id == agents.Id))).Grants.ShouldBe(["people.read everywhere"]);
    }

    private static async Task<List<string>> Seen(House house, Person reader)
    {
        var actor = await house.ActorOf(reader);
        return await house.Read(store => Person.Kind.VisibleTo(actor, store.People).Select(person => person.Name).ToListAsync());
    }
}
