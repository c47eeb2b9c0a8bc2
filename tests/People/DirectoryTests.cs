using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.Teams;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>People, teams and organisations are entered, changed and closed.</summary>
public sealed class DirectoryTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_person_is_entered_with_tidy_names(DatabaseKind store)
    {
        var house = await houses.On(store);

        var made = await house.Do<CreatePerson, Person>(feature =>
            feature.Run(new("  Grace Hopper ", "GRACE", "Grace@Example.ORG", Hours: "Mon-Fri  08:00-12:00"), Census.Tandem));

        var person = await house.Read(each => each.People.SingleAsync(person => person.Id == made.Id));
        (person.Name, person.UserName, person.Email, person.Hours).ShouldBe(("Grace Hopper", "grace", "grace@example.org", "mon-fri 08:00-12:00"));
        var fact = await house.Read(each => each.Facts.SingleAsync(fact => fact.Record == made.Id.Value));
        fact.Name.ShouldBe(nameof(PersonCreated));
        fact.Changes.ShouldContain("\"userName\":[null,\"grace\"]");
    }

    [Theory]
    [Stores("userName", "a b"), Stores("email", "nobody"), Stores("email", "a@b.org\r\nBcc: c@d.org"), Stores("name", " "), Stores("name", "a\r\nb")]
    [Stores("zone", "Mars/Olympus"), Stores("language", "../en"), Stores("hours", "monday all day"), Stores("hours", "mon 25:00-26:00")]
    public async Task A_value_that_makes_no_sense_is_refused_beside_its_field(DatabaseKind store, string field, string value)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Tess");

        var no = await house.Do<EditPerson>(feature => feature.Run(new(person.Id, Patch.Of(field, value)), Census.Tandem)).ShouldThrowAsync<Refused>();

        no.Complaints[0].Field.ShouldBe(field);
    }

    [Theory, Stores]
    public async Task Two_people_never_share_a_user_name_or_an_address(DatabaseKind store)
    {
        var house = await houses.On(store);
        var first = await house.Enter("First");
        var second = await house.Enter("Second");

        (await house.Do<EditPerson>(feature => feature.Run(new(second.Id, Patch.Of("userName", first.UserName!.ToUpperInvariant())), Census.Tandem))
            .ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("userName");
        (await house.Do<EditPerson>(feature => feature.Run(new(second.Id, Patch.Of("email", first.Email)), Census.Tandem))
            .ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("email");
    }

    [Theory, Stores]
    public async Task A_disabled_person_may_nothing_until_enabled_again(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Dora", StandardRole.Agent);
        var actors = (Actors)house.Services.GetService(typeof(Actors))!;

        await house.Do<DisablePerson>(feature => feature.Run(new(person.Id), Census.Tandem));
        (await actors.Of(person.Id)).ShouldBeNull();
        await house.Do<DisablePerson>(feature => feature.Run(new(person.Id), Census.Tandem)).ShouldThrowAsync<NoSuchMove>();

        await house.Do<EnablePerson>(feature => feature.Run(new(person.Id), Census.Tandem));
        (await actors.Of(person.Id)).ShouldNotBeNull().May("people.create").ShouldBeTrue();
    }

    [Theory, Stores]
    public async Task People_set_their_own_zone_but_not_their_own_name(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Olaf");
        var self = await house.ActorOf(person);

        await house.Do<EditPerson>(feature => feature.Run(new(person.Id, Patch.Of("zone", "Europe/Vienna")), self));
        (await house.ActorOf(person)).Zone.ShouldBe("Europe/Vienna");
        await house.Do<EditPerson>(feature => feature.Run(new(person.Id, Patch.Of("name", "Boss")), self)).ShouldThrowAsync<Forbidden>();
    }

    [Theory, Stores]
    public async Task Members_of_a_team_act_as_its_members_until_they_leave(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Mia");
        var team = await house.Do<CreateTeam, Team>(feature => feature.Run(new($"Network {person.UserName}", Hours: "mon-sun 00:00-24:00"), Census.Tandem));

        await house.Do<AddMember>(feature => feature.Run(new(team.Id, person.Id), Census.Tandem));
        await house.Do<AddMember>(feature => feature.Run(new(team.Id, person.Id), Census.Tandem));
        (await house.ActorOf(person)).Teams.ShouldBe([team.Id.Value]);

        await house.Do<RemoveMember>(feature => feature.Run(new(team.Id, person.Id), Census.Tandem));
        (await house.ActorOf(person)).Teams.ShouldBeEmpty();
        (await house.Read(each => each.Facts.Where(fact => fact.Record == team.Id.Value).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync()))
            .ShouldBe([nameof(TeamFormed), nameof(TeamJoined), nameof(TeamLeft)]);
    }

    [Theory, Stores]
    public async Task A_team_is_changed_dissolved_and_revived(DatabaseKind store)
    {
        var house = await houses.On(store);
        var lead = await house.Enter("Lena");
        var team = await house.Do<CreateTeam, Team>(feature => feature.Run(new($"Desk {lead.UserName}"), Census.Tandem));

        await house.Do<EditTeam>(feature => feature.Run(new(team.Id, Patch.Of("lead", lead.Id)), Census.Tandem));
        await house.Do<DissolveTeam>(feature => feature.Run(new(team.Id), Census.Tandem));
        (await house.Read(each => each.Teams.SingleAsync(row => row.Id == team.Id))).State.ShouldBe(Team.Dissolved);
        await house.Do<ReviveTeam>(feature => feature.Run(new(team.Id), Census.Tandem));

        var again = await house.Read(each => each.Teams.SingleAsync(row => row.Id == team.Id));
        (again.State, again.Lead).ShouldBe((Team.Active, lead.Id));
        await house.Do<CreateTeam, Team>(feature => feature.Run(new(team.Name), Census.Tandem)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task An_organisation_is_never_part_of_itself(DatabaseKind store)
    {
        var house = await houses.On(store);
        var top = await house.Found($"Top {store}");
        var below = await house.Found($"Below {store}", top.Id);

        (await house.Do<EditOrganisation>(feature => feature.Run(new(top.Id, Patch.Of("parent", below.Id)), Census.Tandem)).ShouldThrowAsync<Refused>())
            .Complaints[0].Field.ShouldBe("parent");
        await house.Do<CloseOrganisation>(feature => feature.Run(new(below.Id), Census.Tandem));
        (await house.Read(each => each.Organisations.SingleAsync(row => row.Id == below.Id))).State.ShouldBe(Organisation.Closed);
        await house.Do<ReopenOrganisation>(feature => feature.Run(new(below.Id), Census.Tandem));
        (await house.Read(each => each.Organisations.SingleAsync(row => row.Id == below.Id))).State.ShouldBe(Organisation.Active);
    }
}
