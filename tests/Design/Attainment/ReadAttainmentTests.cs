using Tandem.Design.Attainment;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
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

        var rows = await house.Do((ReadAttainment read) => read.Of("incident", house.Clock.GetUtcNow().AddDays(-1), house.Clock.GetUtcNow().AddDays(1), office.Manager, default));

        Row("policy").ShouldBe([(1, 2, 240 / 60)]);
        Row("team").ShouldBe([(1, 1, 2), (0, 1, 2)], ignoreOrder: true);
        left.Id.Value.ShouldNotBe(slow.Id.Value);
        using var manager = await house.Program(office.ManagerPerson);
        (await manager.GetStringAsync("/service-levels.csv")).ShouldContain("policy,SLP-1,3,1,2,33.3,24");
        using var asker = await house.Program(office.AskerPerson);
        (await asker.GetAsync("/service-levels.csv")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);

        IEnumerable<(int, int, long)> Row(string by) => rows.Where(row => row.By == by).Select(row => (row.Kept, row.Breached, row.MinutesOver / 60));
    }
}
