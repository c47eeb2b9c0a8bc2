using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Commands;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Tokens;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Host;

/// <summary>
/// The real program is killed at random moments while several clients write. TANDEM_KILL_ROUNDS says how often; 25 unless said.
/// </summary>
public sealed class PowerCutTests
{
    private const int Clients = 4;

    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("TANDEM_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 25;

    private readonly ConcurrentDictionary<string, string> acknowledged = new();
    private readonly ConcurrentQueue<string> unanswered = new();
    private string token = "";

    /// <summary>Both databases share the rounds: three in five on SQLite, which has the program alone to keep its promises.</summary>
    [Theory]
    [Stores]
    public async Task No_acknowledged_write_is_lost_and_none_doubled_under_its_key(DatabaseKind kind)
    {
        var site = await Databases.Copy(kind);
        try
        {
            await Prepare(site);
            for (var round = 0; round < Share(kind); round++)
                await UntilKilled(site, TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(20, 400)));
            await using (var server = await Start(site))
            {
                using var client = Client(server);
                await Retry(client);
                foreach (var (key, number) in acknowledged.Take(20))
                    (await Log(client, key)).ShouldBe(number, "a repeated request is answered as before");
                await server.Kill();
            }

            acknowledged.Count.ShouldBeGreaterThan(Share(kind), "clients got through");
            await Compare(site);
            (await TandemCommand.Tree().Parse(["verify", "--json", .. Words(site), "--data", site.Data]).InvokeAsync()).ShouldBe(0);
        }
        finally
        {
            await Databases.Remove(site);
        }
    }

    private static int Share(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? Rounds - (Rounds * 2 / 5) : Rounds * 2 / 5;

    private async Task Prepare(SiteOptions site)
    {
        await using var house = await House.Open(site, new MovableClock());
        var person = await house.Enter("Ines", StandardRole.Agent);
        token = await house.Do((IssueToken feature) => feature.Run(new(person.Id, "test", ["all"]), Census.Tandem));
    }

    /// <summary>Lets the clients write until the program is killed, after what was left unanswered the last time is asked again.</summary>
    private async Task UntilKilled(SiteOptions site, TimeSpan life)
    {
        await using var server = await Start(site);
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(() => Write(server))).ToList();
        // The moment must be random for the machine, not for the house.
        await Task.Delay(life);
        await server.Kill();
        await Task.WhenAll(clients);
    }

    private async Task Write(ServerProcess server)
    {
        using var client = Client(server);
        await Retry(client);
        while (await Try(client, RandomNumberGenerator.GetHexString(32)))
        {
        }
    }

    private async Task Retry(HttpClient client)
    {
        while (unanswered.TryDequeue(out var key) && await Try(client, key))
        {
        }
    }

    /// <returns>False when the program is gone.</returns>
    private async Task<bool> Try(HttpClient client, string key)
    {
        try
        {
            acknowledged[key] = await Log(client, key);
            return true;
        }
        catch (Exception cut) when (cut.IsCut())
        {
            unanswered.Enqueue(key);
            return false;
        }
    }

    private static async Task<string> Log(HttpClient client, string key)
    {
        var reply = await client.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = key }, ("Idempotency-Key", key));
        reply.Status.ShouldBe(201, reply.Text);
        return (string)reply.Json["number"]!;
    }

    /// <summary>Every key made one incident, under the number it was told, and nothing else was made.</summary>
    private async Task Compare(SiteOptions site)
    {
        await using var workshop = await global::Tandem.Commands.Workshop.Open(site);
        var made = await workshop.Services.GetRequiredService<Store>().Incidents.AsNoTracking().Select(incident => new { incident.Title, incident.Serial }).ToListAsync();
        made.ToDictionary(incident => incident.Title, incident => IncidentKind.Kind.NumberOf(incident.Serial)).ShouldBe(acknowledged, ignoreOrder: true);
        made.Count.ShouldBe(acknowledged.Count);
    }

    private static Task<ServerProcess> Start(SiteOptions site) => ServerProcess.Start(Words(site), site.Data);

    private static string[] Words(SiteOptions site) => site.Database is { } connection ? ["--database", connection] : [];

    private HttpClient Client(ServerProcess server)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
