using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.People.CalendarAddresses;
using Tandem.People.Calendars;
using Tandem.People.IdentityProviders;
using Tandem.People.OpenIdConnect;
using Tandem.People.Organisations;
using Tandem.People.Passkeys;
using Tandem.People.Persons;
using Tandem.People.Profile;
using Tandem.People.Roles;
using Tandem.People.SignIn;
using Tandem.People.Skills;
using Tandem.People.Teams;

namespace Tandem.People;

/// <summary>The table of contents of the room that says who: people, teams, organisations, roles, sign-in, and what each may see.</summary>
public static class PeopleRoom
{
    public static Room Room { get; } = new Room("People", "Who", typeof(PeopleRoom).Assembly)
        .With(new Practice("People")
            .Record(Person.Kind, PersonTable.Map, new Resource<Person>(Person.Kind)
                .Create<CreatePerson, CreatePerson.Request>()
                .Edit<EditPerson, EditPerson.Request>()
                .Move<DisablePerson, DisablePerson.Request>(Person.Disabled, "people.disable")
                .Move<EnablePerson, EnablePerson.Request>(Person.Active, "people.disable"))
            .Allows("people.disable", "Shut people out and let them in again")
            .Suits(StandardRole.Agent, GrantScope.Everywhere, "people.read", "people.create", "people.edit")
            .Suits(StandardRole.Member, GrantScope.Everywhere, "people.read")
            .Suits(StandardRole.Manager, GrantScope.Everywhere, "people.read", "people.create", "people.edit")
            .Suits(StandardRole.Requester, GrantScope.Own, "people.read", "people.edit")
            .Uses(services => services.AddWords(typeof(PeopleRoom).Assembly).AddScoped<PersonPosts>().AddDoor<AccessPanel>("person.panels", 20))
            .Answers(PersonEndpoints.Map)
            .Uses(services => services.AddScoped<IAddressBook, AddressBook>())
            .Explains("Requester", "The person for whom something is done: who asked for it, or who is affected.")
            .Shows("People", "/people", "users", "people.read", 'p'))
        .With(new Practice("Teams")
            .Record(Team.Kind, TeamTable.Map, new Resource<Team>(Team.Kind)
                .Create<CreateTeam, CreateTeam.Request>()
                .Edit<EditTeam, EditTeam.Request>()
                .Move<DissolveTeam, DissolveTeam.Request>(Team.Dissolved)
                .Move<ReviveTeam, ReviveTeam.Request>(Team.Active))
            .Table<Membership>(TeamTable.Map)
            .Hangs(MemberAnswers.SubResource)
            .Uses(services => services.AddScoped<TeamPosts>().AddDoor<MembersPanel>("team.panels", 10))
            .Suits(StandardRole.Agent, GrantScope.Everywhere, "teams.read")
            .Suits(StandardRole.Member, GrantScope.Everywhere, "teams.read")
            .Suits(StandardRole.Manager, GrantScope.Everywhere, "teams.*")
            .Shows("Teams", "/teams", "users-group", "teams.read", 't'))
        .With(new Practice("Organisations")
            .Record(Organisation.Kind, OrganisationTable.Map, new Resource<Organisation>(Organisation.Kind)
                .Create<CreateOrganisation, CreateOrganisation.Request>()
                .Edit<EditOrganisation, EditOrganisation.Request>()
                .Move<CloseOrganisation, CloseOrganisation.Request>(Organisation.Closed)
                .Move<ReopenOrganisation, ReopenOrganisation.Request>(Organisation.Active))
            .Suits(StandardRole.Agent, GrantScope.Everywhere, "organisations.read")
            .Suits(StandardRole.Member, GrantScope.Everywhere, "organisations.read")
            .Suits(StandardRole.Manager, GrantScope.Everywhere, "organisations.*")
            .Explains("Organisation", "A company, site or department people belong to. Rights can be limited to one and those below it.")
            .Shows("Organisations", "/organisations", "building", "organisations.read", 'o'))
        .With(new Practice("Roles")
            .Record(Role.Kind, RoleTable.Map, new Resource<Role>(Role.Kind)
                .Create<CreateRole, CreateRole.Request>()
                .Edit<EditRole, EditRole.Request>()
                .Move<RetireRole, RetireRole.Request>(Role.Retired)
                .Move<RestoreRole, RestoreRole.Request>(Role.InUse))
            .Table<RoleAssignment>(RoleTable.Map)
            .Hangs(RoleAnswers.SubResource)
            .Allows("roles.assign", "Give people roles and take them away, within one's own rights")
            .Suits(StandardRole.Manager, GrantScope.Everywhere, "roles.read")
            .Uses(services => services.AddSingleton<Actors>().AddSingleton<IActorBook>(book => book.GetRequiredService<Actors>()).AddHostedService<Housewarming>().AddScoped<RolePosts>()
                .AddScoped<RoleBook>().AddScoped(provider => new RightHolders(provider.GetRequiredService<RoleBook>().Holding))
                .AddDoor<RolesPanel>("person.panels", 10).AddDoor<GrantsForm>("role.main"))
            .Explains("Role", "A bundle of rights that people are given together, everywhere or for one organisation.")
            .Explains("Right", "What somebody may do, such as incidents.edit, and how far it reaches: own entries, an organisation's, or all.")
            .Shows("Roles", "/roles", "shield-lock", "roles.read"))
        .With(SignInPractice.Practice)
        .With(PasskeyPractice.Practice)
        .With(IdentityProviderPractice.Practice)
        .With(OpenIdConnectPractice.Practice)
        .With(ProfilePractice.Practice)
        .With(CalendarPractice.Practice)
        .With(CalendarAddressPractice.Practice)
        .With(SkillPractice.Practice);
}
