using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.IdentityProviders;
using Tandem.People.OpenIdConnect;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.People.OpenIdConnect;

/// <summary>Administrators say who may vouch for people; people see and remove what they are connected with.</summary>
public sealed class IdentityProviderTests(Crossings crossings) : IClassFixture<Crossings>
{
    [Theory, Stores]
    public async Task An_administrator_enters_a_provider_on_its_page_and_its_secret_is_never_shown_again(DatabaseKind store)
    {
        var (crossing, chief) = await WithChief(store);
        var house = crossing.House;
        await using var provider = await TestProvider.Open(house.Clock);
        using var visitor = await house.SignedIn(chief);

        await visitor.Open("/identity-providers/new");
        await visitor.Submit("#form-create", ("name", "Second"), ("issuer", "http://login.example.com"), ("clientId", TestProvider.ClientId), ("clientSecret", "once"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, string.Join('\n', house.Log.Lines.Where(line => line.Contains("identity-providers", StringComparison.Ordinal))));
        (visitor.Status, visitor.Page.QuerySelector("[name=clientId]")!.GetAttribute("value")).ShouldBe((HttpStatusCode.UnprocessableEntity, TestProvider.ClientId));
        visitor.Page.DocumentElement.OuterHtml.ShouldNotContain("\"once\"");
        await visitor.Submit("#form-create", ("issuer", provider.Issuer), ("domains", "Example.org, @example.net"), ("scopes", "email"));

        visitor.Place.ShouldStartWith("/identity-providers/IDP-");
        var entered = await house.Read(each => each.Set<IdentityProvider>().SingleAsync(row => row.Name == "Second"));
        (entered.Scopes, entered.Domains, entered.SealedClientSecret).ShouldBe(("openid email", "example.org example.net", null));
        visitor.Page.Body!.TextContent.ShouldContain($"{house.Address}sign-in/with/{IdentityProvider.Kind.NumberOf(entered)}/answer");

        await visitor.Submit("#form-ask");
        visitor.Page.QuerySelector(".flash-message")!.TextContent.ShouldContain("Second answers as it should.");
        provider.Describe = said => said["issuer"] = "https://elsewhere.example";
        house.Clock.Move(TimeSpan.FromMinutes(1));
        await visitor.Submit("#form-ask");
        visitor.Page.QuerySelector("#form-ask .alert-danger")!.TextContent.ShouldContain($"it calls itself https://elsewhere.example. Asked was {provider.Issuer}/.well-known/openid-configuration");
        provider.Describe = _ => { };
        house.Clock.Move(TimeSpan.FromMinutes(1));

        await visitor.Submit("#form-client-secret", ("secret", TestProvider.ClientSecret));
        visitor.Page.Body!.TextContent.ShouldContain("A client secret is kept, sealed.");
        visitor.Page.DocumentElement.OuterHtml.ShouldNotContain("s3cret");
        provider.Sees(new JsonObject { ["sub"] = "second", ["email"] = chief.Email, ["email_verified"] = true });
        using var other = house.Visitor();
        await other.Open("/sign-in");
        await other.Press("Sign in with Second");
        other.Place.ShouldBe("/desk");

        await visitor.Open($"/identity-providers/{IdentityProvider.Kind.NumberOf(entered)}/edit");
        await visitor.Submit("#form-edit", ("clientId", "other"), ("makesPeople", "true"));
        var edited = await house.Read(each => each.Set<IdentityProvider>().AsNoTracking().SingleAsync(row => row.Id == entered.Id));
        (edited.ClientId, edited.MakesPeople, edited.SealedClientSecret).ShouldBe(("other", true, null));
        await visitor.Press("Switch off");
        (await other.Open("/sign-in")).Body!.TextContent.ShouldNotContain("Second");
        (await house.Read(each => each.Facts.Where(fact => fact.Record == entered.Id.Value).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync()))
            .ShouldBe([nameof(IdentityProviderCreated), nameof(ClientSecretSet), nameof(IdentityProviderEdited), nameof(IdentityProviderSwitchedOff)]);
    }

    [Theory, Stores]
    public async Task Only_who_may_do_everything_decides_who_may_vouch_for_anybody(DatabaseKind store)
    {
        var (crossing, chief) = await WithChief(store);
        var house = crossing.House;
        var role = await house.Do<CreateRole, Role>(feature => feature.Run(new($"Half {chief.Id}", null, ["identity-providers.* everywhere", "people.* everywhere"]), Census.Tandem));
        var half = await house.Enter("Half");
        await house.Do<GiveRole>(feature => feature.Run(new(half.Id, role.Id), Census.Tandem));
        using var program = await house.Program(half);
        var path = $"/api/v1/identity-providers/{crossing.Number}";

        (await program.Get(path)).Status.ShouldBe(200);
        (await program.Send("POST", "/api/v1/identity-providers", new JsonObject { ["name"] = "Mine", ["issuer"] = "https://mine.example", ["clientId"] = "x" })).Status.ShouldBe(403);
        (await program.Send("PATCH", path, new JsonObject { ["issuer"] = "https://mine.example" }, ("If-Match", "*"))).Status.ShouldBe(403);
        (await program.Send("POST", $"{path}/moves", new JsonObject { ["to"] = "off" })).Status.ShouldBe(403);
        var actor = await house.ActorOf(half);
        var entry = await house.Read(each => each.Set<IdentityProvider>().SingleAsync(row => row.Issuer == crossing.Provider.Issuer));
        await house.Do((SetClientSecret set) => set.Run(new(entry.Id, "mine"), actor)).ShouldThrowAsync<Forbidden>();
        await house.Let(half);
        using var visitor = await house.SignedIn(half);
        await visitor.Open("/identity-providers/new");
        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
        using var requester = await house.Program(await house.Enter("Rita"));
        (await requester.Get(path)).Status.ShouldBe(404);
    }

    [Theory]
    [Stores("issuer", "http://login.example.com"), Stores("issuer", "https://login.example.com/?x=1"), Stores("issuer", "file:///etc/passwd"), Stores("issuer", "https://user@login.example.com")]
    [Stores("clientId", ""), Stores("clientId", "a\nb"), Stores("scopes", "openid \"x"), Stores("domains", "example"), Stores("domains", "*"), Stores("domains", "a@b.example"), Stores("nameClaim", "a b"), Stores("name", " ")]
    public async Task N09_what_an_administrator_says_of_a_provider_is_checked(DatabaseKind store, string field, string value)
    {
        var (crossing, chief) = await WithChief(store);
        using var program = await crossing.House.Program(chief);

        var made = await program.Send("POST", "/api/v1/identity-providers", new JsonObject { ["name"] = "Checked", ["issuer"] = "https://login.example.com", ["clientId"] = "x", [field] = value });
        var changed = await program.Send("PATCH", $"/api/v1/identity-providers/{crossing.Number}", new JsonObject { [field] = value }, ("If-Match", "*"));

        (made.Status, made.ErrorsAbout.Single()).ShouldBe((422, field), made.Text);
        (changed.Status, changed.ErrorsAbout.Single()).ShouldBe((422, field), changed.Text);
        (await program.Send("POST", "/api/v1/identity-providers", new JsonObject { ["name"] = "Twice", ["issuer"] = crossing.Provider.Issuer, ["clientId"] = "x" })).Status.ShouldBe(422);
    }

    [Theory, Stores]
    public async Task A_person_connects_sees_and_removes_what_they_sign_in_by(DatabaseKind store)
    {
        var (crossing, _) = await WithChief(store);
        var house = crossing.House;
        await crossing.Says();
        var (person, other) = (await house.Enter("Gerda"), await house.Enter("Other"));
        await house.Let(person);
        await house.Let(other);
        using var visitor = await house.SignedIn(person);
        crossing.Vouch($"gerda-{person.Id}", userName: "gerda.there");

        await visitor.Open("/me");
        await visitor.Press("Connect Acme");
        visitor.Page.Body!.TextContent.ShouldContain("gerda.there");
        await visitor.Press("Connect");
        (visitor.Place, visitor.Page.Body!.TextContent.Contains("gerda.there", StringComparison.Ordinal)).ShouldBe(("/me", true));
        using var door = await crossing.Cross();
        door.Place.ShouldBe("/portal");

        // The same identity is nobody else's, and its owner may connect it twice without harm.
        using var thief = await house.SignedIn(other);
        await thief.Open($"/me/identities/{crossing.Number}");
        await thief.Press("Connect");
        thief.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await crossing.LinksOf(other)).ShouldBeEmpty();
        var link = (await crossing.LinksOf(person)).ShouldHaveSingleItem();
        await house.Do(async (UnlinkIdentity unlink) => await unlink.Run(new(link.Id), await house.ActorOf(other))).ShouldThrowAsync<Missing>();

        await visitor.Open("/me");
        await visitor.Submit($"form[action='/me/identities/{link.Id}/remove']");
        (await crossing.LinksOf(person)).ShouldBeEmpty();
        (await crossing.Cross()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await house.Read(each => each.Facts.Where(fact => fact.Record == person.Id.Value && fact.Name.StartsWith("Identity")).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync()))
            .ShouldBe([nameof(IdentityLinked), nameof(IdentityUnlinked)]);
    }

    [Theory, Stores]
    public async Task The_only_way_in_is_kept_unless_an_administrator_closes_it(DatabaseKind store)
    {
        var (crossing, chief) = await WithChief(store);
        var house = crossing.House;
        var person = await house.Enter("Olga");
        await crossing.Says("example.org");
        crossing.Vouch($"olga-{person.Id}", person.Email, true);
        using var visitor = await crossing.Cross();
        var link = (await crossing.LinksOf(person)).ShouldHaveSingleItem();

        await visitor.Open("/me");
        await visitor.Submit($"form[action='/me/identities/{link.Id}/remove']");
        (visitor.Status, visitor.Page.Body!.TextContent.Contains("This is your only way in.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));

        using var boss = await house.SignedIn(chief);
        await boss.Open(Person.Kind.PathOf(person));
        await boss.Submit($"form[action='{Person.Kind.PathOf(person)}/identities/{link.Id}/remove']");
        (boss.Status, (await crossing.LinksOf(person)).Count).ShouldBe((HttpStatusCode.OK, 0));
    }

    [Theory, Stores]
    public async Task Nobody_is_connected_twice_when_two_browsers_come_in_at_once(DatabaseKind store)
    {
        var (crossing, _) = await WithChief(store);
        await crossing.Says(makesPeople: true);
        crossing.Vouch("at-once", name: "At Once", userName: "at.once");

        var visitors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => crossing.Cross()));

        foreach (var visitor in visitors)
            visitor.Place.ShouldBe("/portal", visitor.Page.Body!.TextContent);
        (await crossing.House.Read(each => each.Set<IdentityLink>().CountAsync(row => row.Subject == "at-once"))).ShouldBe(1);
        (await crossing.House.Read(each => each.People.CountAsync(row => row.Name == "At Once"))).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task N25_an_unproven_address_is_not_kept_of_somebody_new(DatabaseKind store)
    {
        var (crossing, chief) = await WithChief(store);
        await crossing.Says(makesPeople: true);
        crossing.Vouch("mallory-5", chief.Email + ".evil.example", false, chief.UserName, "Mallory");

        using var visitor = await crossing.Cross();

        visitor.Place.ShouldBe("/portal");
        var mallory = await crossing.House.Read(each => each.People.SingleAsync(row => row.Name == "Mallory"));
        (mallory.Email, mallory.UserName).ShouldBe((null, chief.UserName + "2"));
        (await crossing.House.Read(each => each.RolesOf(mallory.Id, default))).ShouldBeEmpty();
    }

    private async Task<(Crossing Crossing, Person Chief)> WithChief(DatabaseKind store)
    {
        var crossing = await crossings.On(store);
        var chief = await crossing.House.Enter("Chief", StandardRole.Administrator);
        await crossing.House.Let(chief);
        return (crossing, chief);
    }
}
