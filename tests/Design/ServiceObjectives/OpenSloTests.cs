using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Availability;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Design.ServiceObjectives;

/// <summary>OpenSLO documents go out and come in, and the pages show what there is.</summary>
public sealed class OpenSloTests
{
    private const string Documents = """
        apiVersion: openslo/v1
        kind: SLO
        metadata: { name: checkout, displayName: Checkout answers }
        spec:
          service: web-shop
          budgetingMethod: Occurrences
          timeWindow: [ { duration: 4w, isRolling: true } ]
          objectives: [ { target: 0.995 } ]
        ---
        apiVersion: openslo/v1
        kind: SLO
        metadata: { name: shop }
        spec:
          service: Web shop
          budgetingMethod: Timeslices
          timeWindow: [ { duration: 1Q, calendar: { startTime: "2024-01-01 00:00:00", timeZone: Europe/Vienna } } ]
          objectives: [ { targetPercent: 99.95, timeSliceTarget: 1, timeSliceWindow: 1m } ]
        ---
        apiVersion: openslo/v1
        kind: SLO
        metadata: { name: lost }
        spec: { service: Nowhere, budgetingMethod: Timeslices, timeWindow: [ { duration: 30d, isRolling: true } ], objectives: [ { target: 0.9 } ] }
        ---
        apiVersion: openslo/v1
        kind: SLO
        metadata: { name: two }
        spec: { service: Web shop, budgetingMethod: Timeslices, timeWindow: [ { duration: 30d, isRolling: true } ], objectives: [ { target: 0.9 }, { target: 0.99 } ] }
        ---
        apiVersion: openslo/v1
        kind: SLO
        metadata: { name: perfect }
        spec: { service: Web shop, budgetingMethod: Timeslices, timeWindow: [ { duration: 30d, isRolling: true } ], objectives: [ { target: 1 } ] }
        ---
        apiVersion: openslo/v1
        kind: SLO
        metadata: { name: yearly }
        spec: { service: Web shop, budgetingMethod: Timeslices, timeWindow: [ { duration: 1Y, isRolling: true } ], objectives: [ { target: 0.9 } ] }
        ---
        apiVersion: openslo/v1
        kind: Service
        metadata: { name: web-shop }
        ---
        - no mapping
        """;

    [Theory, Stores]
    public async Task Documents_become_drafts_and_each_that_cannot_says_why(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, _) = await ServiceObjectiveTests.Shop(house);

        var fates = await Import(Documents);

        fates.Select(fate => fate.Outcome).ShouldBe([OpenSloOutcome.Taken, OpenSloOutcome.Taken, .. Enumerable.Repeat(OpenSloOutcome.Rejected, 6)]);
        fates.Skip(2).ShouldAllBe(fate => fate.Reason!.Length > 10);
        var taken = await house.Read(all => all.ServiceObjectives.AsNoTracking().OrderBy(each => each.Serial).ToListAsync());
        taken.Select(each => (each.Title, each.Target, each.Window, each.Days, each.Zone, each.Indicator, each.State)).ShouldBe(
        [
            ("Checkout answers", 99.5, WindowKind.Rolling, 28, "", IndicatorKind.GoodOfTotal, ObjectiveLife.Draft),
            ("shop", 99.95, WindowKind.CalendarQuarter, 30, "Europe/Vienna", IndicatorKind.Availability, ObjectiveLife.Draft),
        ]);
        (await Import(Documents)).Take(2).ShouldAllBe(fate => fate.Outcome == OpenSloOutcome.Unchanged);
        (await Import(Documents.Replace("0.995", "0.99", StringComparison.Ordinal))).Take(2).Select(fate => fate.Outcome).ShouldBe([OpenSloOutcome.Updated, OpenSloOutcome.Unchanged]);
        foreach (var nonsense in new[] { "", "a: [", "\t", "x: &a [*a, *b]" })
        {
            try
            {
                (await Import(nonsense)).ShouldAllBe(fate => fate.Outcome == OpenSloOutcome.Rejected);
            }
            catch (Refused no)
            {
                no.Complaints[0].Field.ShouldBe("file");
            }
        }

        await Should.ThrowAsync<Forbidden>(() => house.Do((ImportOpenSlo import) => import.Run(new(Documents), office.Agent)));

        Task<IReadOnlyList<OpenSloFate>> Import(string text) => house.Do((ImportOpenSlo import) => import.Run(new(text), office.Manager));
    }

    [Theory, Stores]
    public async Task What_goes_out_comes_in_again_unchanged(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, shop) = await ServiceObjectiveTests.Shop(house);
        using var manager = await house.Program(office.ManagerPerson);
        var made = new[]
        {
            await ServiceObjectiveTests.InForce(house, office, shop, new(Title: "Says \"yes\": always", Target: 99.975, Days: 7, WithoutPlanned: false, Description: "Two\nlines")),
            await ServiceObjectiveTests.InForce(house, office, shop, new(Title: "Counted", Target: 95, Window: WindowKind.CalendarWeek, Zone: "America/New_York", Indicator: IndicatorKind.GoodOfTotal)),
        };

        foreach (var objective in made)
        {
            var answer = await manager.Get($"/api/v1/service-objectives/{ObjectiveKind.Kind.NumberOf(objective)}/openslo");
            answer.Status.ShouldBe(200);
            answer.Text.ShouldStartWith("apiVersion: openslo/v1\nkind: SLO\n");
            var fates = await house.Do((ImportOpenSlo import) => import.Run(new(answer.Text), office.Manager));
            fates.Single().ShouldBe(new($"SLO {ObjectiveKind.Kind.NumberOf(objective).ToLowerInvariant()}", OpenSloOutcome.Unchanged, ObjectiveKind.Kind.NumberOf(objective)));
        }

        (await manager.Get("/api/v1/incidents/INC-1/openslo")).Status.ShouldBe(404);
    }

    [Theory, Stores]
    public async Task The_pages_show_budgets_take_files_and_make_objectives(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, shop) = await ServiceObjectiveTests.Shop(house);
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);

        await visitor.Open("/service-objectives");
        await visitor.Press("OpenSLO");
        await visitor.Send("#form-openslo", [], ("file", "objectives.yaml", Documents));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.Body!.TextContent.ShouldContain("There is no service \"Nowhere\".");
        await visitor.Send("#form-openslo", []);
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await visitor.Open("/service-objectives/new");
        await visitor.Submit("#form-create", ("title", "There"), ("service", shop), ("target", "99.9"), ("window", "calendarMonth"), ("zone", "Europe/Vienna"), ("owner", office.AgentPerson.UserName!));
        visitor.Status.ShouldBe(HttpStatusCode.OK, visitor.Page.Body!.TextContent);
        var text = visitor.Page.Body!.TextContent;
        text.ShouldContain("99.9 % over the calendar month");
        text.ShouldContain("it burns at 14.4 or faster over 1 hour and over 5 minutes");
        text.ShouldContain("Met");
        visitor.Page.QuerySelectorAll("tandem-chart").Length.ShouldBe(1);
        await visitor.Open("/services/" + shop);
        visitor.Page.QuerySelectorAll("a[href^='/service-objectives/SLO']").Length.ShouldBe(3);
        await visitor.Open("/service-objectives/SLO-3/openslo");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.Open("/outages")).Body!.TextContent.ShouldContain("Times in which a service was away");
    }
}
