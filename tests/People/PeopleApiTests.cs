using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.OneTimeLinks;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.SecondFactor;
using Tandem.People.Sessions;
using Tandem.People.SignIn;
using Tandem.People.Tokens;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People;

/// <summary>People, teams, organisations and roles through the API.</summary>
public sealed class PeopleApiTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_program_enters_a_person_puts_them_into_a_team_and_gives_a_role(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Robot", StandardRole.Administrator));
        var organisation = await house.Found($"Api {store}");
        var user = $"api-{store}".ToLowerInvariant();

        var person = await Made(program, "/api/v1/people", new { name = "Api Person", userName = user, organisation = Organisation.Kind.NumberOf(organisation) });
        person.GetProperty("organisation").GetString().ShouldBe(Organisation.Kind.NumberOf(organisation));
        var team = (await Made(program, "/api/v1/teams", new { name = $"Api team {store}" })).GetProperty("number").GetString();
        var member = await Made(program, $"/api/v1/teams/{team}/members", new { person = user });
        member.GetProperty("name").GetString().ShouldBe("Api Person");
        var role = await Made(program, $"/api/v1/people/{user}/roles", new { role = "ROL-2", organisation = Organisation.Kind.NumberOf(organisation) });
        role.GetProperty("organisation").GetString().ShouldBe(Organisation.Kind.NumberOf(organisation));

        (await Read(program, $"/api/v1/teams/{team}/members")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await Read(program, $"/api/v1/people/{user}/roles")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await program.DeleteAsync($"/api/v1/teams/{team}/members/{user}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.DeleteAsync($"/api/v1/people/{user}/roles/ROL-2?organisation={Organisation.Kind.NumberOf(organisation)}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Read(program, $"/api/v1/teams/{team}/members")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await Read(program, $"/api/v1/people/{user}/roles")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory, Stores]
    public async Task N64_joining_a_team_and_taking_a_role_asked_twice_under_one_key_happen_once(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Robot", StandardRole.Administrator));
        var person = Person.Kind.NumberOf(await house.Enter("Twice"));
        var team = (await Made(program, "/api/v1/teams", new { name = $"Twice {Guid.CreateVersion7():N}" })).GetProperty("number").GetString();

        foreach (var (path, body, gone) in new (string, object, string)[]
        {
            ($"/api/v1/teams/{team}/members", new { person }, $"/{person}"),
            ($"/api/v1/people/{person}/roles", new { role = "ROL-2" }, "/ROL-2"),
        })
        {
            program.DefaultRequestHeaders.Remove("Idempotency-Key");
            program.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            var before = (await Read(program, path)).GetProperty("items").GetArrayLength();
            var first = (await Made(program, path, body)).GetRawText();
            (await Made(program, path, body)).GetRawText().ShouldBe(first);
            (await Read(program, path)).GetProperty("items").GetArrayLength().ShouldBe(before + 1);
            (await program.PostAsJsonAsync(path, new { person = "PER-1", role = "ROL-3" })).StatusCode.ShouldBeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest);
            (await program.DeleteAsync(path + gone)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await program.PostAsJsonAsync(path, body)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "what was asked once has ended since");
            (await Read(program, path)).GetProperty("items").GetArrayLength().ShouldBe(before);
        }
    }

    [Theory]
    [Stores("role"), Stores("tenantId"), Stores("isActive"), Stores("createdAt"), Stores("requesterId"), Stores("passwordHash"), Stores("state")]
    public async Task N34_people_cannot_set_what_is_not_theirs_to_set(DatabaseKind store, string field)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Patch");
        using var program = await house.Program(person);

        var answer = await Patch(program, $"/api/v1/people/{Person.Kind.NumberOf(person)}", new Dictionary<string, object> { [field] = "administrator" });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Read(program, $"/api/v1/people/{Person.Kind.NumberOf(person)}")).GetProperty("version").GetInt32().ShouldBe(person.Version);
    }

    [Theory, Stores]
    public async Task N34_people_set_their_own_phone_and_not_their_own_name(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Phone");
        using var program = await house.Program(person);

        (await Patch(program, $"/api/v1/people/{person.UserName}", new { name = "Chief" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Patch(program, $"/api/v1/people/{person.UserName}", new { phone = "0123" })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, Stores]
    public async Task N35_a_technician_s_token_changes_nothing_of_an_administrator(DatabaseKind store)
    {
        var house = await houses.On(store);
        var chief = await house.Enter("Chief", StandardRole.Administrator);
        using var program = await house.Program(await house.Enter("Technician", StandardRole.Agent));

        (await Patch(program, $"/api/v1/people/{chief.UserName}", new { email = "mine@example.org" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await program.PostAsJsonAsync($"/api/v1/people/{chief.UserName}/moves", new { to = "disabled" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await program.PostAsJsonAsync($"/api/v1/people/{chief.UserName}/roles", new { role = "ROL-1" })).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
    }

    [Theory, Stores]
    public async Task N35_no_technician_gets_hold_of_what_an_administrator_signs_in_with(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (chief, technician) = (await house.Enter("Chief", StandardRole.Administrator), await house.Enter("Technician", StandardRole.Agent));
        await house.Let(chief);
        using var at = await house.SignedIn(chief);
        var actor = await house.ActorOf(technician);
        actor = actor with { Grants = [.. actor.Grants, new("people.*", GrantScope.Everywhere)] };
        var before = await Account();

        await house.Do((SetPassword feature) => feature.Run(new(chief.Id, "a password of mine"), actor)).ShouldThrowAsync<Forbidden>();
        await house.Do((InvitePerson feature) => feature.Run(new(chief.Id), actor)).ShouldThrowAsync<Forbidden>();
        await house.Do((OfferSignIn feature) => feature.Run(new(chief.Id), actor)).ShouldThrowAsync<Forbidden>();
        await house.Do((SwitchOffSecondFactor feature) => feature.Run(new(chief.Id, null, new("192.0.2.1", "")), actor)).ShouldThrowAsync<Forbidden>();
        await house.Do((EndSessions feature) => feature.Run(new(chief.Id), actor)).ShouldThrowAsync<Forbidden>();
        await house.Do((IssueToken feature) => feature.Run(new(chief.Id, "mine", ["all"]), actor)).ShouldThrowAsync<Forbidden>();

        (await Account()).ShouldBe(before);
        house.Letters.To(chief.Email!).ShouldBeEmpty();
        (await at.Open("/me")).Body!.TextContent.ShouldContain(chief.UserName!);

        Task<(string?, string)> Account() => house.Read(async each =>
        {
            var account = await each.Set<Account>().AsNoTracking().SingleAsync(row => row.Person == chief.Id);
            return (account.PasswordHash, account.Stamp);
        });
    }

    [Theory, Stores]
    public async Task N33_a_stranger_s_number_and_a_missing_one_are_answered_alike(DatabaseKind store)
    {
        var house = await houses.On(store);
        var other = await house.Enter("Other");
        using var program = await house.Program(await house.Enter("Curious"));

        var foreign = await program.GetAsync($"/api/v1/people/{Person.Kind.NumberOf(other)}");
        var missing = await program.GetAsync("/api/v1/people/PER-999999");

        (foreign.StatusCode, missing.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        Without(await foreign.Content.ReadAsStringAsync()).ShouldBe(Without(await missing.Content.ReadAsStringAsync()));
        (await program.GetAsync($"/api/v1/people/{Person.Kind.NumberOf(other)}/roles")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        static string Without(string body) => body.Contains("\"traceId\"", StringComparison.Ordinal) ? body[..body.IndexOf("\"traceId\"", StringComparison.Ordinal)] : body;
    }

    private static async Task<JsonElement> Made(HttpClient program, string path, object what)
    {
        var answer = await program.PostAsJsonAsync(path, what);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private static async Task<JsonElement> Read(HttpClient program, string path) => JsonDocument.Parse(await program.GetStringAsync(path)).RootElement;

    private static Task<HttpResponseMessage> Patch(HttpClient program, string path, object what)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = JsonContent.Create(what) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        return program.SendAsync(request);
    }
}
