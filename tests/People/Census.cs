using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.SignIn;
using Tandem.People.Tokens;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>Peoples a house.</summary>
public static class Census
{
    public const string Password = "correct horse battery staple";

    public static readonly Actor Tandem = Actor.System("test");

    extension(House house)
    {
        public Task<Organisation> Found(string name, Id<Organisation>? parent = null, bool shares = false) =>
            house.Do<CreateOrganisation, Organisation>(feature => feature.Run(new(name, parent, SharesRecords: shares), Tandem));

        /// <summary>Enters a person whose user name and address nobody else has.</summary>
        public Task<Person> Enter(string name, Id<Organisation>? organisation = null)
        {
            var userName = $"{name.ToLowerInvariant()}-{Id<Person>.New().Value:n}";
            return house.Do<CreatePerson, Person>(feature => feature.Run(new(name, userName, $"{userName}@example.org", Organisation: organisation), Tandem));
        }

        public async Task<Person> Enter(string name, StandardRole role, Id<Organisation>? organisation = null, Id<Organisation>? only = null)
        {
            var person = await house.Enter(name, organisation);
            await house.Do<FurnishRoles>(feature => feature.Run(new(), Tandem));
            var given = await house.Read(store => store.Roles.SingleAsync(each => each.Standard == role));
            await house.Do<GiveRole>(feature => feature.Run(new(person.Id, given.Id, only), Tandem));
            return person;
        }

        /// <summary>Gives the person a password.</summary>
        public Task Let(Person person, string password = Password) => house.Do((SetPassword feature) => feature.Run(new(person.Id, password), Tandem));

        /// <summary>A browser in which the person has just signed in.</summary>
        public async Task<Visitor> SignedIn(Person person, string password = Password)
        {
            var visitor = house.Visitor();
            await visitor.Open("/sign-in");
            await visitor.Submit("#form-sign-in", ("name", person.UserName!), ("password", password));
            visitor.Place.ShouldNotStartWith("/sign-in");
            return visitor;
        }

        /// <summary>A browser in which somebody new with a role has just signed in.</summary>
        public async Task<Visitor> SignedIn(string name, StandardRole role)
        {
            var person = await house.Enter(name, role);
            await house.Let(person);
            return await house.SignedIn(person);
        }

        /// <summary>A program with a token of the person.</summary>
        public async Task<HttpClient> Program(Person person, params string[] scopes)
        {
            var token = await house.Do((IssueToken feature) => feature.Run(new(person.Id, "test", scopes.Length > 0 ? scopes : ["all"]), Tandem));
            var client = new HttpClient { BaseAddress = house.Address };
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            return client;
        }

        public async Task<Actor> ActorOf(Person person) => (await house.Services.GetRequiredService<Actors>().Of(person.Id)).ShouldNotBeNull();
    }
}
