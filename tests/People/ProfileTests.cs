using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.OneTimeLinks;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.SecondFactor;
using Tandem.People.Sessions;
using Tandem.People.SignIn;
using Tandem.People.Teams;
using Tandem.People.Tokens;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>People look after themselves on their profile, and after others on their pages.</summary>
public sealed class ProfileTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task People_say_where_when_and_in_which_language_they_work(DatabaseKind store)
    {
        var (house, person, visitor) = await Inside(store, StandardRole.Requester);

        await visitor.Open("/me");
        await visitor.Submit("#form-profile", ("zone", "Europe/Vienna"), ("language", "de"), ("hours", "mon-fri 09:00-17:00"));

        (visitor.Status, visitor.Place).ShouldBe((HttpStatusCode.OK, "/me"));
        var saved = await house.Read(each => each.People.SingleAsync(row => row.Id == person.Id));
        (saved.Zone, saved.Language, saved.Hours).ShouldBe(("Europe/Vienna", "de", "mon-fri 09:00-17:00"));
        await visitor.Submit("#form-profile", ("hours", "whenever"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, Stores]
    public async Task A_password_is_changed_and_the_browser_stays_signed_in(DatabaseKind store)
    {
        var (house, person, visitor) = await Inside(store, StandardRole.Requester);

        await visitor.Open("/me");
        await visitor.Submit("#form-password", ("current", Census.Password), ("password", "another long sentence"));

        visitor.Place.ShouldBe("/me");
        using var again = await house.SignedIn(person, "another long sentence");
    }

    [Theory, Stores]
    public async Task Codes_are_switched_on_with_the_picture_and_its_recovery_codes_are_shown_once(DatabaseKind store)
    {
        var (house, person, visitor) = await Inside(store, StandardRole.Requester);
        await visitor.Open("/me");
        visitor.Page.QuerySelector("svg.qr path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        var seal = (CodeSeal)house.Services.GetService(typeof(CodeSeal))!;
        var secret = seal.Open(visitor.Page.QuerySelector("[name=sealedSecret]")!.GetAttribute("value"))!;

        await visitor.Submit("#form-second-factor-on", ("code", "000000"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        seal.Open(visitor.Page.QuerySelector("[name=sealedSecret]")!.GetAttribute("value")).ShouldBe(secret);
        await visitor.Submit("#form-second-factor-on", ("code", TimeCode.Of(secret, TimeCode.Step(house.Clock.GetUtcNow()))));

        visitor.Page.QuerySelector("pre.once")!.TextContent.Split('\n').Length.ShouldBe(10);
        (await house.Read(each => each.Set<Account>().SingleAsync(row => row.Person == person.Id))).HasSecondFactor.ShouldBeTrue();
        await visitor.Open("/me");
        await visitor.Submit("#form-second-factor-off", ("password", Census.Password));
        (await house.Read(each => each.Set<Account>().SingleAsync(row => row.Person == person.Id))).HasSecondFactor.ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task A_token_is_shown_once_and_works_until_revoked(DatabaseKind store)
    {
        var (house, _, visitor) = await Inside(store, StandardRole.Agent);

        await visitor.Open("/me");
        await visitor.Submit("#form-token", ("name", "Monitoring"), ("scopes", "people.read, teams.*"));
        var token = visitor.Page.QuerySelector("pre.once")!.TextContent;
        using var program = new HttpClient { BaseAddress = house.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        (await program.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await visitor.Open("/me");
        visitor.Page.Body!.TextContent.ShouldNotContain(token);
        await visitor.Press("Revoke");
        (await program.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task Sessions_are_listed_and_ended(DatabaseKind store)
    {
        var (house, person, visitor) = await Inside(store, StandardRole.Requester);
        using var other = await house.SignedIn(person);

        await visitor.Open("/me");
        await visitor.Press("End");

        await other.Open("/me");
        other.Place.ShouldStartWith("/sign-in");
        (await house.Read(each => each.Set<Session>().CountAsync(row => row.Person == person.Id))).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task An_administrator_gives_a_role_on_the_person_s_page_and_takes_it_again(DatabaseKind store)
    {
        var (house, _, visitor) = await Inside(store, StandardRole.Administrator);
        var person = await house.Enter("Newcomer");
        var role = await house.Read(each => each.Roles.SingleAsync(row => row.Standard == StandardRole.Agent));

        await visitor.Open(Person.Kind.PathOf(person));
        await visitor.Submit("#form-role", ("role", Role.Kind.NumberOf(role)));
        (await house.ActorOf(person)).May("people.create").ShouldBeTrue();
        await visitor.Submit($"form[action$='/roles/{Role.Kind.NumberOf(role)}/take']");

        (await house.ActorOf(person)).May("people.create").ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task An_administrator_invites_signs_out_and_revokes(DatabaseKind store)
    {
        var (house, _, visitor) = await Inside(store, StandardRole.Administrator);
        var person = await house.Enter("Colleague");
        await house.Let(person);
        using var theirs = await house.SignedIn(person);
        using var program = await house.Program(person);
        var path = Person.Kind.PathOf(person);

        await visitor.Open(path);
        await visitor.Submit($"form[action='{path}/sessions/end']");
        await theirs.Open("/me");
        theirs.Place.ShouldStartWith("/sign-in");
        await visitor.Submit($"form[action^='{path}/tokens/']");
        (await house.Read(each => each.Set<ApiToken>().AnyAsync(row => row.Person == person.Id))).ShouldBeFalse();
        await visitor.Submit($"form[action='{path}/invite']");
        Letterbox.LinkIn(await house.Letters.Wait(person.Email!)).AbsolutePath.ShouldStartWith("/invitation/");
        (await house.Read(each => each.Facts.AnyAsync(fact => fact.Record == person.Id.Value && fact.Name == nameof(PersonInvited)))).ShouldBeTrue();
    }

    [Theory, Stores]
    public async Task A_requester_sees_no_panel_of_access_and_changes_no_name(DatabaseKind store)
    {
        var (_, person, visitor) = await Inside(store, StandardRole.Requester);

        await visitor.Open(Person.Kind.PathOf(person));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector("form[action$='/invite']").ShouldBeNull();
        visitor.Page.QuerySelector("#form-role").ShouldBeNull();
    }

    [Theory, Stores]
    public async Task Members_are_added_and_taken_out_on_the_team_s_page(DatabaseKind store)
    {
        var (house, _, visitor) = await Inside(store, StandardRole.Administrator);
        var person = await house.Enter("Member");
        var team = await house.Do((CreateTeam feature) => feature.Run(new($"Panel {person.UserName}"), Census.Tandem));

        await visitor.Open(Team.Kind.PathOf(team));
        await visitor.Submit("#form-member", ("person", person.UserName!));
        (await house.ActorOf(person)).Teams.ShouldBe([team.Id.Value]);
        await visitor.Submit("form[action$='/remove']");
        (await house.ActorOf(person)).Teams.ShouldBeEmpty();

        await visitor.Submit("#form-member", ("person", "nobody-at-all"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, Stores]
    public async Task A_role_is_edited_right_by_right(DatabaseKind store)
    {
        var (house, _, visitor) = await Inside(store, StandardRole.Administrator);
        var role = await house.Do((CreateRole feature) => feature.Run(new($"Editable {store}", null, ["teams.read own", "incidents.* everywhere"]), Census.Tandem));

        await visitor.Open(Role.Kind.PathOf(role));
        visitor.Page.QuerySelector("[name=patterns]")!.TextContent.Trim().ShouldBe("incidents.* everywhere");
        await visitor.Submit("#form-grants", ("teams.read", "everywhere"), ("people.read", "organisation"));

        (await house.Read(each => each.Roles.SingleAsync(row => row.Id == role.Id))).Grants
            .ShouldBe(["incidents.* everywhere", "people.read organisation", "teams.read everywhere"]);
        await visitor.Submit("#form-grants", ("patterns", "everything for everybody"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Submit("#form-grants", ("patterns", "incidnets.* everywhere"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.Body!.TextContent.ShouldContain("\"incidnets.*\" names no right.");
    }

    private async Task<(House House, Person Person, Visitor Visitor)> Inside(DatabaseKind store, StandardRole role)
    {
        var house = await houses.On(store);
        var person = role == StandardRole.Requester ? await house.Enter("Self") : await house.Enter("Self", role);
        await house.Let(person);
        return (house, person, await house.SignedIn(person));
    }
}
