using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.SignIn;
using Tandem.People.Teams;
using Tandem.People.Tokens;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.People;

/// <summary>Programs come in with a token: it may what both it and its person may, for as long as it lasts.</summary>
public sealed class TokenTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_token_opens_the_api_within_its_scopes(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Robot", StandardRole.Agent);
        using var all = await house.Program(person);
        using var teamsOnly = await house.Program(person, "teams.*");

        (await all.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await teamsOnly.GetAsync("/api/v1/teams")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await teamsOnly.GetAsync("/api/v1/people")).Content.ReadAsStringAsync()).ShouldNotContain(person.UserName!);
    }

    [Theory, Stores]
    public async Task A_program_asks_who_it_is_and_what_its_token_allows(DatabaseKind store)
    {
        var house = await houses.On(store);
        var home = await house.Do<CreateOrganisation, Organisation>(feature => feature.Run(new("Mill"), Census.Tandem));
        var person = await house.Enter("Meg", StandardRole.Agent);
        await house.Do((EditPerson feature) => feature.Run(new(person.Id, new Patch(new() { ["organisation"] = home.Id.Value, ["zone"] = "Europe/Vienna" })), Census.Tandem));
        var team = await house.Do<CreateTeam, Team>(feature => feature.Run(new("Millers"), Census.Tandem));
        await house.Do((AddMember feature) => feature.Run(new(team.Id, person.Id), Census.Tandem));
        using var whole = await house.Program(person);
        using var program = await house.Program(person, "incidents.*", "teams.read");

        var me = await program.Get("/api/v1/me");

        me.Status.ShouldBe(200, me.Text);
        JsonNode.DeepEquals(JsonNode.Parse($$"""
            {
              "number": "{{Person.Kind.NumberOf(person)}}", "name": "Meg", "userName": "{{person.UserName}}", "email": {{(person.Email is { } mail ? $"\"{mail}\"" : "null")}},
              "organisation": "{{Organisation.Kind.NumberOf(home)}}", "zone": "Europe/Vienna", "language": "",
              "teams": [{ "team": "{{Team.Kind.NumberOf(team)}}", "name": "Millers" }],
              "roles": {{(await whole.Get($"/api/v1/people/{Person.Kind.NumberOf(person)}/roles")).Json["items"]!.ToJsonString()}},
              "scopes": ["incidents.*", "teams.read"], "expiresAt": null, "enteredBy": null
            }
            """), me.Json).ShouldBeTrue(me.Text);
        (await program.Send("PATCH", "/api/v1/me", new JsonObject { ["role"] = "administrator" })).Status.ShouldBe(405);
    }

    [Theory]
    [Stores("' OR 1=1--"), Stores("tdm_' OR 1=1--"), Stores("tdm_"), Stores("tdm_0000000000000000000000000000000000000000000"), Stores("\u0001")]
    public async Task N03_what_is_no_token_is_refused_at_once(DatabaseKind store, string token)
    {
        var house = await houses.On(store);
        await Ask(house, "warm");
        var begun = Stopwatch.StartNew();

        (await Ask(house, token)).ShouldBe(HttpStatusCode.Unauthorized);

        begun.ElapsedMilliseconds.ShouldBeLessThan(1000);
    }

    [Theory, Stores]
    public async Task N03_a_huge_token_is_refused_at_once(DatabaseKind store)
    {
        var house = await houses.On(store);

        (await Ask(house, "tdm_" + new string('a', 20_000))).ShouldBe(HttpStatusCode.Unauthorized);
        ((int)await Ask(house, "tdm_" + new string('a', 1_000_000))).ShouldBeInRange(400, 499);
    }

    [Theory]
    [Stores("incidents.fly", "There is incidents.*, incidents.comment, incidents.create"), Stores("incidnets.read", "Before the dot stands a star or one of "), Stores("*.fly", "After the star stands one of accept, actAs,")]
    public async Task A_scope_that_names_no_right_is_refused_with_those_that_there_are(DatabaseKind store, string scope, string said)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Typo", StandardRole.Agent);

        var no = await house.Do((IssueToken feature) => feature.Run(new(person.Id, "mistyped", ["teams.read", scope, "x.y"]), Census.Tandem)).ShouldThrowAsync<Refused>();

        no.Message.ShouldStartWith($"\"{scope}\" names no right. {said}");
        no.Complaints.Select(complaint => complaint.Field).ShouldBe(["scopes", "scopes"]);
        (await house.Read(each => each.Set<ApiToken>().AnyAsync(row => row.Person == person.Id))).ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task An_expired_or_revoked_token_opens_nothing(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Rita", StandardRole.Agent);
        var self = await house.ActorOf(person);
        var brief = await house.Do((IssueToken feature) => feature.Run(new(person.Id, "brief", ["all"], house.Clock.GetUtcNow().AddMinutes(5)), self));
        var revoked = await house.Do((IssueToken feature) => feature.Run(new(person.Id, "revoked", ["*.read"]), self));
        (await Ask(house, brief)).ShouldBe(HttpStatusCode.OK);
        (await Ask(house, revoked)).ShouldBe(HttpStatusCode.OK);

        var id = await house.Read(each => each.Set<ApiToken>().Where(row => row.Name == "revoked" && row.Person == person.Id).Select(row => row.Id).SingleAsync());
        await house.Do(async (RevokeToken feature) => await feature.Run(new(id), await house.ActorOf(await house.Enter("Stranger")))).ShouldThrowAsync<Missing>();
        await house.Do((RevokeToken feature) => feature.Run(new(id), self));
        house.Clock.Move(TimeSpan.FromMinutes(5));

        (await Ask(house, revoked)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(house, brief)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task Using_a_token_is_noted_once_a_minute(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Uma", StandardRole.Agent);
        using var program = await house.Program(person);
        await program.GetAsync("/api/v1/teams");
        var first = await LastUse();
        await program.GetAsync("/api/v1/teams");
        (await LastUse()).ShouldBe(first);

        house.Clock.Move(TimeSpan.FromMinutes(2));
        await program.GetAsync("/api/v1/teams");

        (await LastUse()).ShouldBeGreaterThan(first);

        Task<DateTimeOffset> LastUse() => house.Read(each => each.Set<ApiToken>().Where(row => row.Person == person.Id)
            .Join(each.Set<LastUse>(), row => row.Id, use => use.Credential, (_, use) => use.At).SingleAsync());
    }

    [Theory, Stores]
    public async Task N29_secrets_are_long_random_and_stored_only_hashed(DatabaseKind store)
    {
        var house = await houses.On(store);
        var secrets = Enumerable.Range(0, 10_000).Select(_ => Secret.New()).ToList();
        secrets.Distinct().Count().ShouldBe(secrets.Count);
        secrets.ShouldAllBe(secret => secret.Length == Secret.Length);
        for (var at = 0; at < 42; at++)
            secrets.Select(secret => secret[at]).Distinct().Count().ShouldBeGreaterThan(60);

        var person = await house.Enter("Hash");
        var token = await house.Do((IssueToken feature) => feature.Run(new(person.Id, "hashed", ["all"]), Census.Tandem));
        var secret = token[4..];
        var stored = await house.Read(each => each.Set<ApiToken>().AsNoTracking().SingleAsync(row => row.Person == person.Id));
        stored.Hash.Length.ShouldBe(32);
        (await house.Read(each => each.Facts.Where(fact => fact.Record == person.Id.Value).ToListAsync())).ShouldAllBe(fact => !fact.Data.Contains(secret));
        house.Log.Lines.ShouldAllBe(line => !line.Contains(secret));
    }

    [Theory, Stores]
    public async Task Nobody_makes_a_token_for_somebody_else_but_an_administrator(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Target");
        var agent = await house.ActorOf(await house.Enter("Agent", StandardRole.Agent));

        await house.Do((IssueToken feature) => feature.Run(new(person.Id, "theirs", ["all"]), agent)).ShouldThrowAsync<Forbidden>();
    }

    [Theory, Stores]
    public async Task N37_acting_for_somebody_allows_only_what_both_may_and_names_both(DatabaseKind store)
    {
        var house = await houses.On(store);
        var integration = await house.Enter("Integration", StandardRole.Administrator);
        var requester = await house.Enter("Requester");
        using var program = await house.Program(integration);
        program.DefaultRequestHeaders.Add(Acting.Header, requester.UserName);

        (await program.GetAsync($"/api/v1/people/{Person.Kind.NumberOf(requester)}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync($"/api/v1/people/{Person.Kind.NumberOf(integration)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var logged = await program.PostAsync("/api/v1/incidents", new StringContent("""{"title":"Entered for somebody"}""", null, "application/json"));
        logged.StatusCode.ShouldBe(HttpStatusCode.Created);
        var fact = await house.Read(each => each.Facts.Where(fact => fact.Kind == "incident" && fact.OnBehalfOf == integration.Id.Value).SingleAsync());
        fact.Actor.ShouldBe(requester.Id.Value);

        var me = (await program.Get("/api/v1/me")).Json;
        (me["number"]!.ToString(), me["enteredBy"]!.ToString()).ShouldBe((Person.Kind.NumberOf(requester), Person.Kind.NumberOf(integration)));

        using var weak = await house.Program(await house.Enter("Weak", StandardRole.Agent));
        weak.DefaultRequestHeaders.Add(Acting.Header, integration.UserName);
        (await weak.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void Acting_for_somebody_takes_the_narrower_of_both_reaches()
    {
        var (home, away) = (Id(1), Id(2));
        var agent = new Actor(Id(8), "Agent") { Organisation = home, Grants = [new("incidents.*", GrantScope.Organisation), new("*.read", GrantScope.Everywhere)] };
        var principal = new Actor(Id(9), "Principal") { Organisation = away, Grants = [new("incidents.edit", GrantScope.Everywhere), new("teams.*", GrantScope.Own)] };

        var acting = Acting.For(principal, agent);

        acting.Grants.ShouldBe([new("incidents.edit", GrantScope.Organisation, home), new("teams.read", GrantScope.Own)], ignoreOrder: true);
        (acting.Person, acting.OnBehalfOf).ShouldBe((principal.Person, agent.Person));

        static Guid Id(byte last) => new([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, last]);
    }

    private static async Task<HttpStatusCode> Ask(House house, string token)
    {
        using var client = new HttpClient { BaseAddress = house.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/people");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        try
        {
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }
        catch (HttpRequestException) when (token.Length > 100_000)
        {
            return (HttpStatusCode)431;
        }
    }
}
