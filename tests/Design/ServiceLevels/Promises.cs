using System.Text.Json.Nodes;
using Tandem.Operation.Incidents;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Design.ServiceLevels;

/// <summary>An office in which a manager promises things.</summary>
internal sealed record Promises(House House, Office Office, HttpClient Manager, HttpClient Agent) : IDisposable
{
    public static async Task<Promises> In(House house)
    {
        var office = await Office.In(house);
        return new(house, office, await house.Program(office.ManagerPerson), await house.Program(office.AgentPerson));
    }

    /// <summary>Resolution in four hours for priority 1 and eight for the rest, paused while a supplier is waited for, warned at three quarters.</summary>
    public static JsonObject Resolution(string name = "Gold", string most = "8h") => new()
    {
        ["name"] = name,
        ["measure"] = "resolution",
        ["versions"] = new JsonArray(new JsonObject
        {
            ["pauses"] = Conditions(("state", "pending"), ("pendingReason", "supplier")),
            ["stops"] = Conditions(("state", "resolved, closed")),
            ["cancels"] = Conditions(("state", "cancelled")),
            ["targets"] = new JsonArray(
                new JsonObject { ["time"] = "4h", ["when"] = Conditions(("priority", "1")) },
                new JsonObject { ["time"] = most }),
            ["consequences"] = new JsonArray(new JsonObject { ["at"] = 75 }),
        }),
    };

    public static JsonArray Conditions(params (string Field, string Value)[] all) => [.. all.Select(each => new JsonObject { ["field"] = each.Field, ["value"] = each.Value })];

    /// <summary>Writes a policy down and puts it in force; returns its path.</summary>
    public async Task<string> InForce(JsonObject policy)
    {
        var made = await Manager.Send("POST", "/api/v1/service-level-policies", policy);
        made.Status.ShouldBe(201, made.Text);
        var path = made.Headers.Location!.ToString();
        var moved = await Manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "active" });
        moved.Status.ShouldBe(200, moved.Text);
        await House.Settled();
        return path;
    }

    /// <summary>Changes a policy as it stands now.</summary>
    public static async Task<Reply> Edit(HttpClient client, string path, JsonObject patch) =>
        await client.Send("PATCH", path, patch, ("If-Match", (await client.Get(path)).Tag ?? "*"));

    public async Task<JsonArray> Clocks(Incident incident, string query = "")
    {
        await House.Settled();
        var answer = await Agent.Get($"/api/v1/incidents/{IncidentKind.Kind.NumberOf(incident)}/clocks{query}");
        answer.Status.ShouldBe(200, answer.Text);
        return (JsonArray)answer.Json["items"]!;
    }

    /// <summary>How often a fact was told of an incident.</summary>
    public async Task<int> Told<TFact>(Incident incident) => (await Office.Facts(incident.Id.Value)).Count(name => name == typeof(TFact).Name);

    public void Dispose()
    {
        Manager.Dispose();
        Agent.Dispose();
    }
}
