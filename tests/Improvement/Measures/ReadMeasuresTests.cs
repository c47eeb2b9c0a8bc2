using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.PastPromises;
using Tandem.Improvement.Measures;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Design.ServiceLevels;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Improvement.Measures;

public sealed class ReadMeasuresTests(Houses houses) : IClassFixture<Houses>
{
    private static readonly Dictionary<DatabaseKind, Bustle> Bustles = [];

    [Theory, Stores]
    public async Task Every_number_is_the_number_of_records_in_the_list_behind_it(DatabaseKind kind)
    {
        var house = await Busy(kind);
        var report = await Report(house, "weeks=30", Bustle.Desk);

        report.Total[Count.Opened].ShouldBeGreaterThan(20);
        report.Total.Rated.ShouldBeGreaterThan(0);
        foreach (var measure in report.Scope.Measures)
        {
            await Behind(house, measure, report.Total, measure.Behind.Address(report.Scope.From, report.Scope.Until, report.Scope), Bustle.Desk);
            foreach (var week in report.Weeks)
                await Behind(house, measure, week.Tally, measure.Behind.Address(week.From, week.Until, report.Scope), Bustle.Desk);
            foreach (var team in report.Teams)
                await Behind(house, measure, team.Tally, measure.Behind.Address(report.Scope.From, report.Scope.Until, report.Scope, team: team.Id), Bustle.Desk);
            foreach (var service in report.Services)
                await Behind(house, measure, service.Tally, measure.Behind.Address(report.Scope.From, report.Scope.Until, report.Scope, service: service.Id), Bustle.Desk);
        }
    }

    [Theory, Stores]
    public async Task What_is_open_is_counted_by_age_and_priority_as_its_list_holds_it(DatabaseKind kind)
    {
        var house = await Busy(kind);
        var report = await Report(house, "", Bustle.Desk);

        report.Open.Open.ShouldBeGreaterThan(3);
        report.Open.Open.ShouldBe(await house.CountBehind(MeasureReport.OpenList.Address(null, null, report.Scope), Bustle.Desk));
        foreach (var age in report.Ages)
        {
            for (var priority = 1; priority <= 4; priority++)
                age.Tally[Tally.OpenWith(priority)].ShouldBe(await house.CountBehind(MeasureReport.OpenList.Address(age.From, age.Until, report.Scope, more: $"priority={priority}"), Bustle.Desk));
        }

        foreach (var team in report.Teams)
            team.Open.ShouldBe(await house.CountBehind(MeasureReport.OpenList.Address(null, null, report.Scope, team: team.Id), Bustle.Desk));
    }

    [Theory, Stores]
    public async Task How_the_promises_stand_is_counted_as_the_lists_hold_it_and_told_to_those_who_work_alone(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution(most: "30h"));
        await promises.Office.Log("Late");
        await promises.Office.Log("Done in time");
        await promises.Office.Do<StartIncident, StartIncident.Request>(new((await house.Read(store => store.Incidents.OrderBy(each => each.Serial).LastAsync())).Id));
        await promises.Office.Do<ResolveIncident, ResolveIncident.Request>(new((await house.Read(store => store.Incidents.OrderBy(each => each.Serial).LastAsync())).Id, ResolutionCode.Solved, "Turned it off and on."));
        await promises.Office.Pass(TimeSpan.FromHours(20));
        await promises.Office.Log("Due in 30 hours");
        await promises.Office.Pass(TimeSpan.FromHours(15));
        await promises.Office.Log("Due the day after tomorrow");
        await house.Settled();

        foreach (var narrowed in (string[])["", "team=none", "service=none"])
        {
            var report = await Report(house, narrowed, Bustle.Desk);
            (report.Promises!.Late, report.Promises.Soon).ShouldBe((1, 1), narrowed);
            (await house.CountBehind(MeasureReport.OpenList.Address(null, null, report.Scope, more: report.Promises.LateOnly), Bustle.Desk)).ShouldBe(1);
            (await house.CountBehind(MeasureReport.OpenList.Address(null, null, report.Scope, more: report.Promises.SoonOnly), Bustle.Desk)).ShouldBe(1);
        }

        var reader = new Actor(Guid.CreateVersion7(), "Reader")
        {
            Grants = [.. ((string[])["incidents.read", "measures.read"]).Select(right => new Grant(right, GrantScope.Everywhere))],
        };
        (await Report(house, "", reader)).Promises.ShouldBeNull();
    }

    [Theory, Stores]
    public async Task Narrowed_to_a_team_and_a_service_the_totals_are_still_those_of_the_lists(DatabaseKind kind)
    {
        var house = await Busy(kind);
        var (team, service) = (Bustles[kind].Teams[0], Bustles[kind].Services[0]);
        foreach (var narrowed in (string[])[$"team=TEA-{team.Serial}", $"service=SRV-{service.Serial}&weeks=20", $"team=TEA-{team.Serial}&service=SRV-{service.Serial}", "team=none", $"organisation=ORG-{Bustles[kind].Organisations[0].Serial}"])
        {
            var report = await Report(house, narrowed, Bustle.Desk);
            foreach (var measure in report.Scope.Measures)
                await Behind(house, measure, report.Total, measure.Behind.Address(report.Scope.From, report.Scope.Until, report.Scope), Bustle.Desk);
            report.Open.Open.ShouldBe(await house.CountBehind(MeasureReport.OpenList.Address(null, null, report.Scope), Bustle.Desk));
        }
    }

    [Theory, Stores]
    public async Task Who_may_see_one_organisation_sees_its_totals_alone(DatabaseKind kind)
    {
        var house = await Busy(kind);
        var north = Bustles[kind].Organisations[0];
        var limited = new Actor(Guid.CreateVersion7(), "Limited")
        {
            Grants = [.. ((string[])["incidents.*", "surveys.read", "organisations.read", "measures.read"]).Select(right => new Grant(right, GrantScope.Organisation, north.Id.Value))],
        };

        var (theirs, all) = (await Report(house, "weeks=30", limited), await Report(house, "weeks=30", Bustle.Desk));

        theirs.Total[Count.Opened].ShouldBeInRange(1, all.Total[Count.Opened] - 1);
        theirs.Total.ToBytes().ShouldBe((await Report(house, $"weeks=30&organisation=ORG-{north.Serial}", Bustle.Desk)).Total.ToBytes());
        foreach (var measure in theirs.Scope.Measures)
            await Behind(house, measure, theirs.Total, measure.Behind.Address(theirs.Scope.From, theirs.Scope.Until, theirs.Scope), limited);
    }

    [Theory, Stores]
    public async Task Nobody_sees_measures_without_the_right_or_of_nothing_but_own_records(DatabaseKind kind)
    {
        var house = await Busy(kind);
        Grant[] own = [new("incidents.read", GrantScope.Own), new("measures.read", GrantScope.Everywhere)];
        Grant[] none = [new("incidents.read", GrantScope.Everywhere)];

        await Should.ThrowAsync<Forbidden>(() => Report(house, "", new Actor(Guid.CreateVersion7(), "Own") { Grants = own }));
        await Should.ThrowAsync<Forbidden>(() => Report(house, "", new Actor(Guid.CreateVersion7(), "None") { Grants = none }));
    }

    [Theory, Stores]
    public async Task Who_does_not_work_on_incidents_is_not_told_how_often_they_were_reopened(DatabaseKind kind)
    {
        var house = await Busy(kind);
        var reader = new Actor(Guid.CreateVersion7(), "Reader") { Grants = [new("incidents.read", GrantScope.Everywhere), new("measures.read", GrantScope.Everywhere)] };

        var report = await Report(house, "", reader);

        report.Scope.Measures.Select(measure => measure.Name).ShouldNotContain("reopened");
        report.Scope.Measures.Select(measure => measure.Name).ShouldNotContain("satisfaction");
        report.Scope.Measures.Select(measure => measure.Name).ShouldContain("opened");
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("from=2026-05-01&until=2026-04-01")]
    [InlineData("from=1900-01-01")]
    [InlineData("weeks=-3")]
    [InlineData("weeks=100000")]
    [InlineData("team=TEA-999999")]
    [InlineData("team='; drop table facts --")]
    public async Task A_period_or_a_team_that_is_none_is_refused(string address)
    {
        var house = await Busy(DatabaseKind.Sqlite);

        await Should.ThrowAsync<Malformed>(() => Report(house, address, Bustle.Desk));
    }

    private async Task<House> Busy(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        if (Bustles.ContainsKey(kind))
            return house;
        Bustles[kind] = await Bustle.In(house, 11);
        await Bustles[kind].Go(120);
        return house;
    }

    private static Task<MeasureReport> Report(House house, string address, Actor by) => house.Within(async services =>
    {
        var scope = await services.GetRequiredService<MeasureScopes>().Read(new QueryCollection(QueryHelpers.ParseQuery(address)), by);
        return await services.GetRequiredService<ReadMeasures>().Run(scope);
    });

    private static async Task Behind(House house, Measure measure, Tally tally, string address, Actor by)
    {
        var counted = measure.Name switch
        {
            "reopened" => tally[Count.Reopened],
            "reassigned" => tally[Count.HandedOn],
            _ => measure.Basis(tally),
        };
        var listed = measure.Behind.Plural == PromiseQuery.Plural
            ? await house.Within(async services => await (await services.GetRequiredService<ReadPromises>().Run(PromiseQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(address[address.IndexOf('?')..]))), by)).CountAsync())
            : await house.CountBehind(address, by);
        counted.ShouldBe(listed, $"{measure.Name}: {address}");
    }
}
