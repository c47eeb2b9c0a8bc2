using System.Text.Json.Nodes;
using Tandem.Design.Attainment;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;
using Tandem.Tests.Design.ServiceLevels;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Design.Attainment;

/// <summary>The report counts what was kept and what was not, and nobody sees in it what they may not read.</summary>
public sealed class ReadAttainmentTests
{
    [Theory, Stores]
    public async Task What_ended_in_time_what_ended_late_and_what_is_broken_are_counted_by_team(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var office = promises.Office;
        var (quick, slow, left) = (await office.Log(more: new(Team: office.Network.Id)), await office.Log(more: new(Team: office.Network.Id)), await office.Log(more: new(Team: office.Mail.Id)));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(quick.Id, ResolutionCode.Solved, "Done."));
        await office.Pass(TimeSpan.FromHours(10));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(slow.Id, ResolutionCode.Solved, "Done."));
        await office.Log("Just begun");

        var rows = await house.Do((ReadAttainment read) => read.Of("incident", Around(house), office.Manager, default));

        Row("policy").ShouldBe([(1, 2, 240 / 60)]);
        Row("team").ShouldBe([(1, 1, 2), (0, 1, 2)], ignoreOrder: true);
        left.Id.Value.ShouldNotBe(slow.Id.Value);
        using var manager = await house.Program(office.ManagerPerson);
        var sheet = await manager.GetStringAsync("/service-levels.csv");
        sheet.ShouldContain("policy,SLP-1,3,1,2,33.3,24");
        sheet.ShouldContain(",Gold\r\n");
        sheet.ShouldContain($"team,{office.Mail.Id.Value},1,0,1,0.0,120,,{office.Mail.Name}");
        using var asker = await house.Program(office.AskerPerson);
        (await asker.GetAsync("/service-levels.csv")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);

        IEnumerable<(int, int, long)> Row(string by) => rows.Where(row => row.By == by).Select(row => (row.Kept, row.Breached, row.MinutesOver / 60));
    }

    [Theory, Stores]
    public async Task Why_it_was_too_late_is_said_and_leads_to_the_records(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Contract("JPY", 3_000));
        await promises.InForce(Contract("EUR", 25_050));
        var office = promises.Office;
        await office.Log("Ignored");
        var passed = await office.Log("Passed on", new(Team: office.Network.Id));
        await house.Do((EditIncident edit) => edit.Run(new(passed.Id, Patch.Of("team", office.Mail.Id.Value)), office.Agent));
        await office.Pass(TimeSpan.FromMinutes(5));
        await office.Pass(TimeSpan.FromHours(10));

        var rows = await house.Do((ReadAttainment read) => read.Of("incident", Around(house), office.Manager, default));

        rows.Where(row => row.By == "reason").Select(row => (row.Key, row.Kept, row.Breached)).ShouldBe([("state:assigned", 0, 2), ("state:new", 0, 2)]);
        rows.Single(row => row.By == "month").Penalties.ShouldBe([new("EUR", 50_100), new("JPY", 6_000)]);
        using var manager = await house.Program(office.ManagerPerson);
        (await manager.GetStringAsync("/service-levels.csv")).ShouldContain("501.00 EUR; 6000 JPY");
        var page = await manager.GetStringAsync("/service-levels/breaches?by=reason&key=state:new");
        page.ShouldContain("Ignored");
        page.ShouldNotContain("Passed on");
        (await manager.GetStringAsync("/service-levels/breaches.csv?by=policy&key=SLP-1")).Split("\r\n").Length.ShouldBe(2 + 2);
        (await manager.GetStringAsync("/service-levels/breaches?by=reason&key=handedOn")).ShouldContain("Nothing was too late here");
        using var asker = await house.Program(office.AskerPerson);
        (await asker.GetAsync("/service-levels/breaches.csv")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Theory, Stores]
    public async Task Less_promised_opened_again_and_handed_on_are_reasons_of_their_own(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var office = promises.Office;
        var (raised, reopened, handed) = (await office.Log(more: new(Impact: Level.Low, Urgency: Level.Low)), await office.Log(), await office.Log(more: new(Team: office.Network.Id)));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(reopened.Id, ResolutionCode.Solved, "Done."));
        var third = await house.Do<CreateTeam, Team>(create => create.Run(new("Third line"), Census.Tandem));
        await office.Pass(TimeSpan.FromHours(1));
        foreach (var team in new[] { office.Mail.Id, third.Id })
            await house.Do((EditIncident edit) => edit.Run(new(handed.Id, Patch.Of("team", team.Value)), office.Agent));
        await office.Do<ReopenIncident, ReopenIncident.Request>(new(reopened.Id, "It smokes again."));
        await office.Pass(TimeSpan.FromHours(4));
        await house.Do((EditIncident edit) => edit.Run(new(raised.Id, Patch.Of("impact", Level.High)), office.Agent));
        await house.Do((EditIncident edit) => edit.Run(new(raised.Id, Patch.Of("urgency", Level.High)), office.Agent));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(raised.Id, ResolutionCode.Solved, "Done."));
        await office.Pass(TimeSpan.FromHours(5));

        var breaches = await house.Do((ReadAttainment read) => read.Breaches("incident", Around(house), null, office.Manager, default));

        breaches.ToDictionary(breach => breach.Record, breach => breach.Reason).ShouldBe(
            new Dictionary<Guid, string> { [raised.Id.Value] = "shortened", [reopened.Id.Value] = "reopened", [handed.Id.Value] = "handedOn" }, ignoreOrder: true);
    }

    private static JsonObject Contract(string currency, long penalty)
    {
        var policy = Promises.Resolution("In " + currency);
        (policy["type"], policy["supplier"], policy["penalty"], policy["currency"]) = ("contract", "Acme", penalty, currency);
        return policy;
    }

    private static ReportPeriod Around(House house) => new(DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(-1), DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(1));
}
