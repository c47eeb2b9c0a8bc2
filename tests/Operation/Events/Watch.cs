using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.Integrations;
using Tandem.People.Teams;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Events;

/// <summary>A system that watches others and sends what it sees with a key of its own.</summary>
public sealed class Watch(House house, Integration integration, string key) : IDisposable
{
    public House House => house;

    public Integration Integration => integration;

    public string Key => key;

    public HttpClient Client { get; } = Caller(house, key);

    public static async Task<Watch> In(House house, AddIntegration.Request? wanted = null)
    {
        var made = await house.Do<AddIntegration, AddIntegration.Made>(add => add.Run((wanted ?? new()) with { Name = $"Watch {Guid.CreateVersion7():N}" }, Census.Tandem));
        return new(house, made.Integration, made.Key);
    }

    /// <summary>One whose alerts belong to a team, so that there is somebody to call.</summary>
    public static async Task<Watch> OfATeam(House house) =>
        await In(house, new(Team: (await house.Do((CreateTeam create) => create.Run(new($"Watched {Guid.CreateVersion7():N}"), Census.Tandem))).Id));

    public static HttpClient Caller(House house, string key)
    {
        var client = new HttpClient { BaseAddress = house.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public static JsonObject Event(string name, string host = "web-1", string severity = "warning", string? state = null) => new()
    {
        ["name"] = name,
        ["summary"] = $"{name} on {host}",
        ["severity"] = severity,
        ["labels"] = new JsonObject { ["host"] = host },
        ["state"] = state,
    };

    public async Task<JsonNode> Send(params JsonNode[] events)
    {
        using var answer = await Client.PostAsJsonAsync("/api/v1/events", events.Length == 1 ? events[0] : new JsonArray(events));
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, text);
        await WorkedOff();
        return JsonNode.Parse(text)!;
    }

    public async Task<Alert> Alert(string name) => (await Alerts(name)).Single();

    public async Task<List<Alert>> Alerts(string name)
    {
        await WorkedOff();
        Id<Integration>? mine = integration.Id;
        return await house.Read(store => store.Alerts.AsNoTracking().Where(alert => alert.Integration == mine && alert.Name == name).OrderBy(alert => alert.Serial).ToListAsync());
    }

    /// <summary>While others send too, what was accepted becomes alerts a moment later.</summary>
    private Task WorkedOff() => ((IInbox)house.Services.GetService(typeof(IInbox))!).WorkedOff(TimeSpan.FromSeconds(30), default);

    public Task<Incident> Incident(Alert alert) => house.Read(store => store.Incidents.AsNoTracking().SingleAsync(incident => incident.Id == alert.Incident));

    /// <summary>Lets time pass, and what it changes happen.</summary>
    public async Task Pass(TimeSpan time)
    {
        house.Clock.Move(time);
        await house.Within(async services =>
        {
            await ((Intake)services.GetService(typeof(Intake))!).Sweep(default);
            return true;
        });
        await house.Settled();
    }

    public void Dispose() => Client.Dispose();
}
