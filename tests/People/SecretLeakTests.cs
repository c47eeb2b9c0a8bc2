using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.OneTimeLinks;
using Tandem.People.Persons;
using Tandem.People.SecondFactor;
using Tandem.People.Tokens;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.People;

/// <summary>What opens a door is known to whoever holds it and to nobody and nothing else.</summary>
public sealed class SecretLeakTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task N27_nothing_that_opens_a_door_is_found_in_logs_measures_answers_streams_lists_or_the_database(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (person, invited) = (await house.Enter("Secretary", StandardRole.Administrator), await house.Enter("Invited"));
        await house.Let(person);
        using var visitor = await house.SignedIn(person);
        var cookie = visitor.Cookies.GetAllCookies()["session"]!.Value;
        var token = await house.Do((IssueToken issue) => issue.Run(new(person.Id, "for the leak test", ["all"]), Census.Tandem));
        using var program = new HttpClient { BaseAddress = house.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await house.Do((InvitePerson invite) => invite.Run(new(invited.Id), Census.Tandem));
        await house.Do((AskForReset ask) => ask.Run(new(person.Email), Actor.Stranger));
        var (invitation, reset) = (Letterbox.LinkIn(await house.Letters.Wait(invited.Email!)), Letterbox.LinkIn(await house.Letters.Wait(person.Email!)));
        var seed = TimeCode.NewSecret();
        var seal = (CodeSeal)house.Services.GetService(typeof(CodeSeal))!;
        var self = await house.ActorOf(person);
        var recovery = await house.Do((SwitchOnSecondFactor on) => on.Run(new(seal.Close(seed), TimeCode.Of(seed, TimeCode.Step(house.Clock.GetUtcNow()))), self));
        using var halfWay = house.Visitor();
        await halfWay.Open("/sign-in");
        await halfWay.Submit("#form-sign-in", ("name", person.UserName!), ("password", Census.Password));
        string[] secrets =
        [
            cookie, token, token[4..], invitation.Segments[^1], reset.Segments[^1], Census.Password, Convert.ToBase64String(seed), TimeCode.Spell(seed), .. recovery,
            halfWay.Cookies.GetAllCookies()["step-code"]!.Value,
        ];

        var said = new StringBuilder();
        said.Append(await Stream(house, cookie, program));
        foreach (var path in (string[])["/metrics", "/health/live", "/health/ready", "/openapi/v1.json", "/api/v1/people?limit=200", $"/api/v1/people/{Person.Kind.NumberOf(person)}", $"/api/v1/people/{Person.Kind.NumberOf(person)}/facts", "/api/v1/incidents/INC-0", "/api/v1/people?nothing=1", "/api/v1/nowhere"])
            said.Append(await (await program.GetAsync(path)).Content.ReadAsStringAsync());
        foreach (var path in (string[])["/people", Person.Kind.PathOf(person), "/nowhere", $"{invitation.AbsolutePath}x", $"/enter/{reset.Segments[^1]}", "/people?sort=nothing", $"/search?q=secret"])
            said.Append((await visitor.Open(path)).DocumentElement.OuterHtml);
        await Refused(house, "/api/v1/people", $"Bearer {token}x", cookie + "x");
        await Refused(house, "/people", null, cookie[..^1] + "_");
        said.AppendJoin('\n', house.Log.Lines).Append(await Everything(house));

        foreach (var secret in secrets)
        {
            said.ToString().ShouldNotContain(secret, Case.Sensitive);
            said.ToString().ShouldNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(secret)), Case.Sensitive);
        }

        // The search would notice: it finds what may be known.
        said.ToString().ShouldContain(person.UserName!);
        said.ToString().ShouldContain("for the leak test");
    }

    [Theory, Stores]
    public async Task N30_what_streams_to_an_open_page_ends_within_five_seconds_too(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Watcher", StandardRole.Agent);
        await house.Let(person);
        using var visitor = await house.SignedIn(person);
        using var program = await house.Program(person);
        using var page = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = house.Address };
        page.DefaultRequestHeaders.Add("Cookie", $"session={visitor.Cookies.GetAllCookies()["session"]!.Value}");
        using var open = new StreamReader(await page.GetStreamAsync("/live?topics=incidents"));
        using var asked = new StreamReader(await program.GetStreamAsync("/live?topics=incidents"));
        foreach (var stream in (StreamReader[])[open, asked])
        {
            while (await stream.ReadLineAsync() is not "event: ready")
            {
            }
        }

        await house.Do((DisablePerson disable) => disable.Run(new(person.Id), Census.Tandem));
        house.Clock.Move(TimeSpan.FromSeconds(5));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        foreach (var stream in (StreamReader[])[open, asked])
        {
            while (await stream.ReadLineAsync(patience.Token) is not null)
            {
            }
        }

        (await page.GetAsync("/live?topics=incidents", patience.Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await program.GetAsync("/live?topics=incidents", patience.Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>What an open page hears while something happens.</summary>
    private static async Task<string> Stream(House house, string cookie, HttpClient program)
    {
        using var page = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = house.Address };
        page.DefaultRequestHeaders.Add("Cookie", $"session={cookie}");
        using var lines = new StreamReader(await page.GetStreamAsync("/live?topics=incidents,people"));
        (await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Heard" })).Status.ShouldBe(201);
        var heard = new StringBuilder();
        while (!heard.ToString().Contains("data: incidents", StringComparison.Ordinal))
            heard.AppendLine(await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)));
        return heard.ToString();
    }

    private static async Task Refused(House house, string path, string? authorization, string cookie)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = house.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Cookie", $"session={cookie}");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        (await client.SendAsync(request)).StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.SeeOther);
    }

    /// <summary>Every row of every table, and every file of the site: facts, jobs, letters that wait, search.</summary>
    private static async Task<string> Everything(House house)
    {
        var all = new StringBuilder();
        // The mark of whoever serves the site is locked, and empty.
        foreach (var file in Directory.EnumerateFiles(house.Site.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".serving", StringComparison.Ordinal)))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var text = new StreamReader(open, Encoding.Latin1);
            all.Append(await text.ReadToEndAsync());
        }

        if (house.Site.Database is null)
            return all.ToString();
        await using var database = new NpgsqlConnection(house.Site.Database);
        await database.OpenAsync();
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'", database))
        await using (var rows = await list.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                tables.Add(rows.GetString(0));
        }

        foreach (var table in tables)
        {
            await using var read = new NpgsqlCommand($"select coalesce(string_agg(t::text, E'\\n'), '') from \"{table}\" t", database);
            all.AppendLine((string)(await read.ExecuteScalarAsync())!);
        }

        return all.ToString();
    }
}
