using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.IdentityProviders;
using Tandem.People.OpenIdConnect;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.SecondFactor;
using Tandem.People.Sessions;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People.OpenIdConnect;

/// <summary>People sign in by another site that vouches for them, and everything that holds for a session holds for theirs.</summary>
public sealed class ProviderSignInTests(Crossings crossings) : IClassFixture<Crossings>
{
    [Theory, Stores]
    public async Task Somebody_known_by_a_proven_address_is_connected_and_from_then_on_known_by_the_subject_alone(DatabaseKind store)
    {
        var crossing = await crossings.On(store);
        var (house, person) = (crossing.House, await crossing.House.Enter("Paula", StandardRole.Agent));
        await crossing.Says("other.example example.org");
        crossing.Vouch($"paula-{person.Id}", person.Email!.ToUpperInvariant(), true);

        using var visitor = await crossing.Cross(page: "/people?sort=name");

        (visitor.Status, visitor.Place).ShouldBe((HttpStatusCode.OK, "/people?sort=name"));
        var link = (await crossing.LinksOf(person)).ShouldHaveSingleItem();
        (link.Issuer, link.Subject).ShouldBe((crossing.Provider.Issuer, $"paula-{person.Id}"));
        (await Facts(house, person)).ShouldContain(nameof(IdentityLinked));
        (await house.Read(each => each.Set<Session>().SingleAsync(row => row.Person == person.Id))).How.ShouldBe(Crossing.Name);
        await visitor.Open("/me");
        visitor.Page.Body!.TextContent.ShouldContain(Crossing.Name);

        // The address changes hands: the provider calls somebody else by it, and Paula by another.
        await crossing.Says();
        crossing.Vouch($"paula-{person.Id}", "somebody.else@example.net", true);
        using var again = await crossing.Cross();
        again.Place.ShouldBe("/desk");
        (await crossing.LinksOf(person)).ShouldHaveSingleItem();
    }

    [Theory, Stores]
    public async Task Nobody_new_is_let_in_unless_an_administrator_says_so(DatabaseKind store)
    {
        var crossing = await crossings.On(store);
        var house = crossing.House;
        var before = await house.Read(each => each.People.CountAsync());
        foreach (var (domains, makes, email) in ((string, bool, string)[])[("", false, "new@example.org"), ("example.org", false, "new@example.org"), ("example.org", true, "new@elsewhere.example"), ("example.org", true, "new@sub.example.org"), ("example.org", true, "new@example.org.evil.example")])
        {
            await crossing.Says(domains, makes);
            crossing.Vouch("nobody-yet", email, true);

            using var visitor = await crossing.Cross();

            visitor.Status.ShouldBe(HttpStatusCode.Unauthorized, email);
            visitor.Page.Body!.TextContent.ShouldContain("Nobody here is connected with this sign-in.");
            visitor.Page.QuerySelector("a[href='/sign-in']").ShouldNotBeNull();
        }

        (await house.Read(each => each.People.CountAsync())).ShouldBe(before);
    }

    [Theory, Stores]
    public async Task Somebody_new_is_entered_with_role_and_organisation_and_never_under_a_name_that_is_taken(DatabaseKind store)
    {
        var crossing = await crossings.On(store);
        var house = crossing.House;
        var (taken, home) = (await house.Enter("Nico"), await house.Found($"Home {Id<Person>.New()}"));
        await house.Do<FurnishRoles>(feature => feature.Run(new(), Census.Tandem));
        var member = await house.Read(each => each.Roles.SingleAsync(row => row.Standard == StandardRole.Member));
        await crossing.Says("example.org", true, fields =>
        {
            (fields["role"], fields["organisation"]) = (member.Id.Value, home.Id.Value);
            return fields;
        });
        crossing.Vouch("nico-2", $"{Guid.CreateVersion7():n}@example.org", true, taken.UserName, "Nico the Second");

        using var visitor = await crossing.Cross();
        using var again = await crossing.Cross();

        (visitor.Status, again.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        var entered = (await house.Read(each => each.People.Where(row => row.Name == "Nico the Second" && row.Organisation == home.Id).ToListAsync())).ShouldHaveSingleItem();
        (entered.UserName, entered.Id == taken.Id).ShouldBe((taken.UserName + "2", false));
        (await crossing.LinksOf(taken)).ShouldBeEmpty();
        (await house.Read(each => each.RolesOf(entered.Id, default))).ShouldHaveSingleItem().Role.Id.ShouldBe(member.Id);
        (await Facts(house, entered)).ShouldBe([nameof(PersonCreated), nameof(RoleGiven), nameof(IdentityLinked), nameof(SessionStarted), nameof(SessionStarted)]);
    }

    [Theory, Stores]
    public async Task Somebody_new_belongs_where_the_domain_of_their_address_does(DatabaseKind store)
    {
        var crossing = await crossings.On(store);
        var domain = $"d{Guid.CreateVersion7():n}.example";
        var home = await crossing.House.Do((Tandem.People.Organisations.CreateOrganisation create) => create.Run(new($"Of {domain}", MailDomain: domain), Census.Tandem));
        await crossing.Says(makesPeople: true, more: fields =>
        {
            fields["nameClaim"] = "upn";
            return fields;
        });
        crossing.Vouch($"dora-{domain}", $"dora@{domain}", true)["upn"] = $"dora.{domain}";

        using var visitor = await crossing.Cross();

        var dora = await crossing.House.Read(each => each.People.SingleAsync(row => row.Email == $"dora@{domain}"));
        (dora.Organisation, dora.UserName).ShouldBe((home.Id, $"dora.{domain}"));
    }

    [Theory, Stores]
    public async Task A_provider_takes_nobodys_second_factor_away(DatabaseKind store)
    {
        var crossing = await crossings.On(store);
        var (house, person) = (crossing.House, await crossing.House.Enter("Sina"));
        await house.Let(person);
        var secret = TimeCode.NewSecret();
        var seal = (CodeSeal)house.Services.GetService(typeof(CodeSeal))!;
        var self = await house.ActorOf(person);
        await house.Do((SwitchOnSecondFactor on) => on.Run(new(seal.Close(secret), TimeCode.Of(secret, TimeCode.Step(house.Clock.GetUtcNow()))), self));
        house.Clock.Move(TimeSpan.FromMinutes(1));
        await crossing.Says("example.org");
        crossing.Vouch($"sina-{person.Id}", person.Email, true);

        using var visitor = await crossing.Cross(page: "/portal");
        visitor.Place.ShouldBe("/sign-in/code");
        visitor.Cookies.GetAllCookies()["session"].ShouldBeNull();
        await visitor.Submit("#form-code", ("code", TimeCode.Of(secret, TimeCode.Step(house.Clock.GetUtcNow()))));

        visitor.Place.ShouldBe("/portal");
        (await house.Read(each => each.Set<Session>().SingleAsync(row => row.Person == person.Id))).How.ShouldBe("Acme, with a code");
    }

    [Theory, Stores]
    public async Task A_terse_provider_is_asked_for_more_and_believed_only_about_the_same_person(DatabaseKind store)
    {
        var crossing = await crossings.On(store);
        var person = await crossing.House.Enter("Tara");
        await crossing.Says("example.org");
        crossing.Vouch($"tara-{person.Id}", person.Email, true);
        crossing.Provider.IsTerse = true;

        using var visitor = await crossing.Cross();
        visitor.Place.ShouldBe("/portal", crossing.Reasons);

        crossing.Provider.Twist = claims => claims["sub"] = "another";
        using var thief = await crossing.Cross();
        thief.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task A_provider_may_change_its_keys_at_any_time(DatabaseKind store)
    {
        var crossing = await crossings.On(store);
        var person = await crossing.House.Enter("Kai");
        await crossing.Says("example.org");
        crossing.Vouch($"kai-{person.Id}", person.Email, true);
        using var first = await crossing.Cross();
        first.Place.ShouldBe("/portal");

        foreach (var name in (string[])["second", "second"])
        {
            crossing.House.Clock.Move(TimeSpan.FromSeconds(11));
            crossing.Provider.Rotate(name);
            using var visitor = await crossing.Cross();
            visitor.Place.ShouldBe("/portal", $"a new key, called {name}: {crossing.Reasons}");
        }

        // Forged signatures do not make us ask the provider again and again.
        crossing.House.Clock.Move(TimeSpan.FromSeconds(11));
        var asked = crossing.Provider.Descriptions;
        crossing.Provider.Forge = token => token[..^4] + "AAAA";
        for (var at = 0; at < 5; at++)
            (await crossing.Cross()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (crossing.Provider.Descriptions - asked).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task A_provider_that_cannot_be_reached_or_says_no_is_a_clear_page(DatabaseKind store)
    {
        var crossing = await crossings.On(store);
        crossing.Vouch("anybody");
        crossing.Provider.Denies = "access_denied";
        using var denied = await crossing.Cross();
        (denied.Status, denied.Page.Body!.TextContent.Contains("0900", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Unauthorized, false));
        denied.Page.QuerySelector("[role=alert]")!.TextContent.ShouldStartWith("The provider did not let you in");

        crossing.Vouch("anybody");
        crossing.House.Clock.Move(TimeSpan.FromHours(2));
        crossing.Provider.IsDown = true;
        using var down = house();
        await down.Open("/sign-in");
        await down.Press("Sign in with Acme");
        // What was said before is still believed: the browser is sent on, and the provider itself says that it is down.
        down.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);

        await using var gone = await TestProvider.Open(crossing.House.Clock);
        var entry = await crossing.House.Do((CreateIdentityProvider create) => create.Run(new("Gone", gone.Issuer, "x"), Census.Tandem));
        gone.IsDown = true;
        await down.Open($"/sign-in/with/{IdentityProvider.Kind.NumberOf(entry)}");
        (down.Status, down.Page.QuerySelector("h1")!.TextContent).ShouldBe((HttpStatusCode.BadGateway, "Signing in with Gone did not work"));
        down.Page.QuerySelector("[role=alert]")!.TextContent.ShouldStartWith("The provider cannot be reached at the moment.");
        gone.IsDown = false;
        gone.Describe = said => said["issuer"] = "https://other.example";
        crossing.House.Clock.Move(TimeSpan.FromSeconds(11));
        await down.Open($"/sign-in/with/{IdentityProvider.Kind.NumberOf(entry)}");
        (down.Status, down.Page.QuerySelector("[role=alert]")!.TextContent).ShouldBe((HttpStatusCode.BadGateway, "The provider's answer is not one this site can rely on. Try again; if it stays, tell whoever looks after this site."));

        await crossing.House.Do((SwitchOffIdentityProvider off) => off.Run(new(entry.Id), Census.Tandem));
        await down.Open($"/sign-in/with/{IdentityProvider.Kind.NumberOf(entry)}");
        down.Status.ShouldBe(HttpStatusCode.NotFound);
        (await down.Open("/sign-in")).Body!.TextContent.ShouldNotContain("Gone");
        await crossing.House.Do((SwitchOnIdentityProvider on) => on.Run(new(entry.Id), Census.Tandem));
        (await down.Open("/sign-in")).Body!.TextContent.ShouldContain("Sign in with Gone");
        await crossing.House.Do((SwitchOffIdentityProvider off) => off.Run(new(entry.Id), Census.Tandem));

        Visitor house() => crossing.House.Visitor();
    }

    [Theory, Stores]
    public async Task N26_signing_in_by_a_provider_changes_the_cookie_and_ends_the_old_session(DatabaseKind store)
    {
        var (crossing, person) = await Connected(store, "Rosa");
        using var visitor = await crossing.Cross();
        var before = visitor.Cookies.GetAllCookies()["session"]!.Value;

        await crossing.Cross(visitor);

        var after = visitor.Cookies.GetAllCookies()["session"]!.Value;
        after.ShouldNotBe(before);
        (await StatusOf(crossing.House, before), await StatusOf(crossing.House, after)).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.OK));
        (await crossing.House.Read(each => each.Set<Session>().CountAsync(row => row.Person == person.Id))).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task N30_a_disabled_person_is_out_within_five_seconds_and_no_provider_lets_them_in_again(DatabaseKind store)
    {
        var (crossing, person) = await Connected(store, "Dirk");
        using var visitor = await crossing.Cross();
        var cookie = visitor.Cookies.GetAllCookies()["session"]!.Value;
        (await StatusOf(crossing.House, cookie)).ShouldBe(HttpStatusCode.OK);

        await crossing.House.Do((DisablePerson disable) => disable.Run(new(person.Id), Census.Tandem));
        crossing.House.Clock.Move(TimeSpan.FromSeconds(5));

        (await StatusOf(crossing.House, cookie)).ShouldBe(HttpStatusCode.Unauthorized);
        using var again = await crossing.Cross();
        again.Status.ShouldBe(HttpStatusCode.Unauthorized);
        await crossing.Says("example.org", true);
        crossing.Vouch("dirk-under-another-name", person.Email, true);
        (await crossing.Cross()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await crossing.LinksOf(person)).Count.ShouldBe(1);
    }

    [Theory]
    [Stores("//evil.example"), Stores("/\\evil.example"), Stores("https://evil.example")]
    public async Task N18_a_provider_never_leads_elsewhere(DatabaseKind store, string returnUrl)
    {
        var (crossing, _) = await Connected(store, "Eve");
        using var visitor = crossing.House.Visitor();

        await visitor.Open($"/sign-in/with/{crossing.Number}?returnUrl={Uri.EscapeDataString(returnUrl)}");

        (visitor.Status, visitor.Place).ShouldBe((HttpStatusCode.OK, "/portal"));
    }

    [Theory, Stores]
    public async Task N27_neither_codes_nor_tokens_nor_the_clients_secret_are_found_in_logs_facts_answers_or_pages(DatabaseKind store)
    {
        var (crossing, _) = await Connected(store, "Lena");
        var house = crossing.House;
        using var visitor = await crossing.Cross();
        crossing.Provider.Forge = token => token[..^4] + "AAAA";
        using var refused = await crossing.Cross();
        var chief = await house.Enter("Chief", StandardRole.Administrator);
        await house.Let(chief);
        using var boss = await house.SignedIn(chief);
        using var program = await house.Program(chief);

        var said = string.Join('\n', house.Log.Lines) + await program.GetStringAsync("/api/v1/identity-providers") + await program.GetStringAsync($"/api/v1/identity-providers/{crossing.Number}")
            + await program.GetStringAsync($"/api/v1/identity-providers/{crossing.Number}/facts") + await program.GetStringAsync("/metrics")
            + (await boss.Open($"/identity-providers/{crossing.Number}")).DocumentElement.OuterHtml + (await boss.Open($"/identity-providers/{crossing.Number}/edit")).DocumentElement.OuterHtml
            + string.Join('\n', await house.Read(each => each.Facts.Select(fact => fact.Data + fact.Changes).ToListAsync()));

        boss.Status.ShouldBe(HttpStatusCode.OK);
        said.ShouldNotContain(TestProvider.ClientSecret);
        said.ShouldNotContain(Uri.EscapeDataString(TestProvider.ClientSecret));
        crossing.Provider.Secrets.Count.ShouldBeGreaterThan(4);
        foreach (var secret in crossing.Provider.Secrets)
            said.ShouldNotContain(secret);
        var kept = (await house.Read(each => each.Set<IdentityProvider>().FirstAsync(row => row.Name == Crossing.Name))).SealedClientSecret!;
        kept.ShouldNotContain("s3cret");
        said.ShouldNotContain(kept);
    }

    private async Task<(Crossing Crossing, Person Person)> Connected(DatabaseKind store, string name)
    {
        var crossing = await crossings.On(store);
        var person = await crossing.House.Enter(name);
        crossing.Vouch($"{name}-{person.Id}", person.Email, true);
        await crossing.Says("example.org");
        (await crossing.Cross()).Place.ShouldBe("/portal");
        await crossing.House.Do(async (EndSessions end) => await end.Run(new(person.Id), Census.Tandem));
        await crossing.Says();
        return (crossing, person);
    }

    private static Task<List<string>> Facts(House house, Person person) =>
        house.Read(each => each.Facts.Where(fact => fact.Record == person.Id.Value).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync());

    private static async Task<HttpStatusCode> StatusOf(House house, string cookie)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = house.Address };
        client.DefaultRequestHeaders.Add("Cookie", $"session={cookie}");
        return (await client.GetAsync("/api/v1/people")).StatusCode;
    }
}
