using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.OpenClocks;
using Tandem.Design.PastPromises;
using Tandem.Improvement.Measures;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Design.ServiceLevels;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Design.PastPromises;

/// <summary>What was kept and what was broken is counted on the dashboard, each number opens exactly its promises, and a correction judges the past anew.</summary>
public sealed class PastPromiseTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory, Stores]
    public async Task Every_share_of_kept_promises_opens_the_promises_it_was_counted_from(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        using var promises = await Promises.In(house);
        await Past(house, promises);

        var report = await Report(house, promises, "weeks=4");
        var measure = report.Scope.Measures.Single(each => each.Name == "promises");
        (report.Total[Count.PromisesKept], report.Total[Count.PromisesBroken]).ShouldBe((2, 2));
        measure.Of(report.Total).ShouldBe(50);
        report.Teams.Sum(team => team.Tally.Promises).ShouldBe(4);
        report.Weeks.Sum(week => week.Tally.Promises).ShouldBe(4);
        foreach (var (tally, address) in report.Weeks.Select(week => (week.Tally, measure.Behind.Address(week.From, week.Until, report.Scope)))
            .Concat(report.Teams.Select(team => (team.Tally, measure.Behind.Address(report.Scope.From, report.Scope.Until, report.Scope, team: team.Id))))
            .Concat(report.Services.Select(service => (service.Tally, measure.Behind.Address(report.Scope.From, report.Scope.Until, report.Scope, service: service.Id)))))
            (await Behind(promises, address)).Count.ShouldBe(tally.Promises, address);

        var one = (await promises.Manager.Get($"/api/v1/measures/promises?weeks=4")).Json;
        (one["value"]!.GetValue<double>(), one["records"]!.GetValue<int>(), one["target"]!.GetValue<double>()).ShouldBe((50, 4, 95));
        (await promises.Manager.Get(one["list"]!.ToString())).Json["items"]!.AsArray().Count.ShouldBe(4);
        var page = await promises.Manager.GetStringAsync("/dashboard?weeks=4");
        page.ShouldContain("Promises kept");
        page.ShouldContain("/promises?at=");
    }

    [Theory, Stores]
    public async Task The_list_says_which_by_how_much_and_whether_it_is_done_on_a_page_and_as_a_sheet(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        using var promises = await Promises.In(house);
        await Past(house, promises);

        var broken = await Behind(promises, "/promises?kept=false");
        broken.Select(each => (each!["secondsOver"]?.GetValue<long>() / 3_600, each["endedAt"] is null, each["policy"]!.ToString(), each["measure"]!.ToString())).ShouldBe([((long?)2, false, "SLP-1", "resolution"), (null, true, "SLP-1", "resolution")], ignoreOrder: true);
        var page = await promises.Manager.GetStringAsync("/promises?kept=false&policy=SLP-1");
        page.ShouldContain("Late");
        page.ShouldContain("Not yet");
        page.ShouldNotContain("In time");
        (await promises.Manager.GetStringAsync("/promises?kept=true")).ShouldContain("In time");
        (await promises.Manager.GetStringAsync("/promises?from=2020-01-01&until=2020-02-01")).ShouldContain("No promise was kept or broken here");
        (await promises.Manager.GetStringAsync("/promises.csv?kept=true")).Split("\r\n").Length.ShouldBe(2 + 2);

        var unsaid = Promises.Resolution("Unsaid");
        unsaid.Remove("measure");
        (await promises.Manager.Send("POST", "/api/v1/service-level-policies", unsaid)).Json["measure"]!.ToString().ShouldBe("resolution");
        foreach (var wrong in (string[])["at=yesterday", "at=2026-05-01T11:00:00Z..", "kept=perhaps", "team=TEA-999", "policy=SLP-99", "kind=nothing", "cursor=-1"])
            (await promises.Manager.Get("/api/v1/promises?" + wrong)).Status.ShouldBe(400, wrong);
        using var asker = await house.Program(promises.Office.AskerPerson);
        (await asker.Get("/api/v1/promises")).Status.ShouldBe(403);
        (await asker.GetAsync("/promises.csv")).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task A_corrected_promise_judges_what_has_ended_anew_and_its_timeline_says_so(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        using var promises = await Promises.In(house);
        var (path, late) = await Past(house, promises);

        var versions = (JsonArray)(await promises.Manager.Get(path)).Json["versions"]!.DeepClone();
        versions[0]!["targets"]!.AsArray()[^1]!["time"] = "12h";
        (await Promises.Edit(promises.Manager, path, new JsonObject { ["versions"] = versions })).Status.ShouldBe(200);
        await house.Settled();

        (await Behind(promises, "/promises?kept=true")).Count.ShouldBe(3);
        (await Behind(promises, "/promises?kept=false")).ShouldBeEmpty("nine hours are not twelve");
        (await promises.Told<ServiceLevelRecomputed>(late)).ShouldBe(1);
        var page = System.Net.WebUtility.HtmlDecode(await promises.Manager.GetStringAsync(IncidentKind.Kind.PathOf(late)));
        page.ShouldContain("“Gold”: due ");
        page.ShouldContain("Because of: Service level policy edited (SLP-1, Mona");
    }

    [Theory, Stores]
    public async Task Derived_anew_from_the_journal_they_are_the_same(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        using var promises = await Promises.In(house);
        await Past(house, promises);
        var before = await Rows(house);

        await house.Do((ClockDerivation derivation) => derivation.Clear(default));
        (await Rows(house)).ShouldBeEmpty();
        await house.Do((RebuildDerivation rebuild) => rebuild.Run(ClockDerivation.Name, new Progress<long>(), default));
        await house.Settled();

        (await Rows(house)).ShouldBe(before);
        before.Count.ShouldBe(4);
    }

    /// <summary>Two in time, one two hours late, one an hour late and still open; another called off, and one that has time left.</summary>
    private static async Task<(string Policy, Incident Late)> Past(House house, Promises promises)
    {
        var path = await promises.InForce(Promises.Resolution());
        var office = promises.Office;
        Incident[] quick = [await office.Log("In time", new(Team: office.Network.Id)), await office.Log("In time too")];
        var late = await office.Log("Late", new(Team: office.Mail.Id));
        var called = await office.Log("Called off");
        foreach (var incident in quick)
            await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Done."));
        await office.Do<CancelIncident, CancelIncident.Request>(new(called.Id, "Never mind."));
        await office.Pass(Hour);
        await office.Log("Left alone", new(Team: office.Network.Id));
        await office.Pass(9 * Hour);
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(late.Id, ResolutionCode.Solved, "Done."));
        await office.Log("Just begun");
        await house.Settled();
        return (path, late);
    }

    private static async Task<JsonArray> Behind(Promises promises, string address)
    {
        await promises.House.Settled();
        var answer = await promises.Manager.Get("/api/v1" + address);
        answer.Status.ShouldBe(200, answer.Text);
        return (JsonArray)answer.Json["items"]!;
    }

    private static Task<List<string>> Rows(House house) => house.Read(async store => (await store.PastPromises.AsNoTracking().ToListAsync())
        .Select(row => $"{row.Record} {row.Policy} {row.Run} {row.Kept} {row.At:O} {row.Day} {row.EndedAt:O} {row.Team} {row.Service} {row.Organisation}").Order().ToList());

    private static Task<MeasureReport> Report(House house, Promises promises, string address) => house.Within(async services =>
    {
        var scope = await services.GetRequiredService<MeasureScopes>().Read(new QueryCollection(QueryHelpers.ParseQuery(address)), promises.Office.Manager);
        return await services.GetRequiredService<ReadMeasures>().Run(scope);
    });
}
