using System.Text.Json.Nodes;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Promises;

/// <summary>What a promise says should happen when its time runs out, happens to the incident, once.</summary>
public sealed class ConsequenceTests
{
    [Theory, Stores]
    public async Task When_time_runs_out_the_priority_rises_and_another_team_gets_it(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Design.ServiceLevels.Promises.In(house);
        var office = promises.Office;
        await promises.InForce(Promise(new JsonObject { ["at"] = 50, ["do"] = "raisePriority" }, new JsonObject { ["at"] = 100, ["do"] = "escalate", ["team"] = office.Mail.Name }));
        var incident = await office.Log(more: new(Team: office.Network.Id, Impact: Level.Low, Urgency: Level.Low));

        await office.Pass(TimeSpan.FromHours(4.1));
        var warned = await office.Now(incident.Id);
        (warned.Urgency, warned.Impact, warned.Team).ShouldBe((Level.Medium, Level.Low, office.Network.Id));
        warned.Priority.ShouldBeLessThanOrEqualTo(incident.Priority);

        await office.Pass(TimeSpan.FromHours(4.1));
        var broken = await office.Now(incident.Id);
        (broken.Team, broken.Assignee, broken.Urgency).ShouldBe((office.Mail.Id, null, Level.Medium));

        await office.Pass(TimeSpan.FromDays(2));
        (await office.Now(incident.Id)).Version.ShouldBe(broken.Version);
    }

    [Theory, Stores]
    public async Task What_is_resolved_is_left_alone_and_what_is_most_urgent_stays_so(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Design.ServiceLevels.Promises.In(house);
        var office = promises.Office;
        await promises.InForce(Promise(new JsonObject { ["at"] = 100, ["do"] = "raisePriority" }, new JsonObject { ["at"] = 100, ["do"] = "escalate", ["team"] = office.Mail.Name }));
        var (done, urgent) = (await office.Log(more: new(Team: office.Network.Id)), await office.Log(more: new(Team: office.Mail.Id, Impact: Level.High, Urgency: Level.High)));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(done.Id, ResolutionCode.Solved, "Done."));

        await office.Pass(TimeSpan.FromHours(9));

        (await office.Now(done.Id)).Team.ShouldBe(office.Network.Id);
        var stayed = await office.Now(urgent.Id);
        (stayed.Urgency, stayed.Impact, stayed.Priority, stayed.Version).ShouldBe((Level.High, Level.High, 1, urgent.Version));
    }

    private static JsonObject Promise(params JsonNode[] consequences)
    {
        var policy = Design.ServiceLevels.Promises.Resolution();
        policy["versions"]![0]!["consequences"] = new JsonArray(consequences);
        return policy;
    }
}
