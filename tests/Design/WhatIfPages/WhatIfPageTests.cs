using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.WhatIfRuns;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.Tests.Design.ServiceLevels;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Design.WhatIfPages;

/// <summary>What if, asked and answered on pages, in a browser without script.</summary>
public sealed class WhatIfPageTests
{
    [Theory, Stores]
    public async Task Another_target_is_tried_on_the_past_and_each_record_that_differs_is_shown_in_both_worlds(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var policy = (await promises.InForce(Promises.Resolution())).Replace("/api/v1", "", StringComparison.Ordinal);
        var (quick, slow) = (await promises.Office.Log("A quick one"), await promises.Office.Log("A slow one"));
        await promises.Office.Do<ResolveIncident, ResolveIncident.Request>(new(quick.Id, ResolutionCode.Solved, "Done."));
        await promises.Office.Pass(TimeSpan.FromHours(6));
        await promises.Office.Do<ResolveIncident, ResolveIncident.Request>(new(slow.Id, ResolutionCode.Solved, "Done."));
        using var visitor = await Signed(house, promises);

        await visitor.Open(policy);
        await visitor.Press("What if this were different?");
        await visitor.Submit("#form-whatif", ("target1-time", "5h"));
        var page = visitor.Place;
        page.ShouldStartWith("/service-levels/what-if/");
        await house.Settled();
        await visitor.Open(page);

        var text = Text(visitor);
        text.ShouldContain("Too late 0 → 1");
        text.ShouldContain("Minutes over 0 → 60");
        text.ShouldContain("Target for everything else: 8h 5h");
        text.ShouldContain("6 h of 8 h 6 h of 5 h 5 h would be promised instead of 8 h.");
        text.ShouldContain("Every record was looked at");
        visitor.Page.QuerySelectorAll("main a[href^='/incidents/']").Select(link => link.TextContent).ShouldBe([IncidentKind.Kind.NumberOf(slow)]);
        await visitor.Press("Both clocks");
        var worlds = visitor.Page.QuerySelectorAll("main .grid .card").Select(card => card.TextContent).ToList();
        (worlds[0].Contains("Kept"), worlds[1].Contains("Too late")).ShouldBe((true, true));
        visitor.Page.QuerySelectorAll(".clock-span.is-counting").Length.ShouldBe(2);

        // It is kept, listed, and can be changed and asked again.
        await visitor.Open("/service-levels/what-if");
        visitor.Page.QuerySelector($"a[href='{page}']")!.TextContent.ShouldBe("Gold");
        Text(visitor).ShouldContain("Target for everything else");
        await visitor.Open(page);
        await visitor.Press("Change it and ask again");
        visitor.Page.QuerySelector("[name='target1-time']")!.GetAttribute("value").ShouldBe("5h");
    }

    [Theory, Stores]
    public async Task Under_an_unchanged_promise_nothing_differs(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var slow = await promises.Office.Log();
        await promises.Office.Pass(TimeSpan.FromHours(9));
        await promises.Office.Do<ResolveIncident, ResolveIncident.Request>(new(slow.Id, ResolutionCode.Solved, "Done."));
        using var visitor = await Signed(house, promises);

        await visitor.Open("/service-levels/what-if?policy=SLP-1");
        await visitor.Submit("#form-whatif");
        var page = visitor.Place;
        await house.Settled();
        await visitor.Open(page);

        Text(visitor).ShouldContain("Too late 1 → 1");
        Text(visitor).ShouldContain("Nothing is different.");
        Text(visitor).ShouldContain("No record differs");
    }

    [Theory, Stores]
    public async Task Another_matrix_is_tried_on_the_past(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var low = await promises.Office.Log(more: new(Impact: Level.Low, Urgency: Level.Low));
        await promises.Office.Pass(TimeSpan.FromHours(5));
        await promises.Office.Do<ResolveIncident, ResolveIncident.Request>(new(low.Id, ResolutionCode.Solved, "Done."));
        using var visitor = await Signed(house, promises);

        await visitor.Open("/service-levels/what-if?policy=SLP-1");
        visitor.Page.QuerySelector("[name=cell1] option[selected]")!.GetAttribute("value").ShouldBe("2", "the matrix in force is shown");
        await visitor.Submit("#form-whatif", ("weigh", "true"), ("cell8", "1"));
        var page = visitor.Place;
        await house.Settled();
        await visitor.Open(page);

        Text(visitor).ShouldContain("Too late 0 → 1");
        Text(visitor).ShouldContain("Priority matrix: 1 2 4 · 2 3 4 · 3 4 1");
        await visitor.Press("Both clocks");
        Text(visitor).ShouldContain("The supposed matrix makes it priority 1; recorded is 4.");
    }

    [Theory, Stores]
    public async Task A_question_that_makes_no_sense_keeps_what_was_typed_and_says_beside_the_field_what_is_wrong(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        using var visitor = await Signed(house, promises);

        await Refused("whatif-target1-time-complaint", ("target1-time", "2d"));
        await Refused("whatif-periodFrom-complaint", ("periodFrom", "yesterday"));
        await Refused("whatif-periodTo-complaint", ("periodTo", "2020-01-01"));
        await Refused("whatif-zone-complaint", ("zone", "Mars/Base"));
        await Refused("whatif-calendar-complaint", ("calendar", "The moon's"));
        await Refused("whatif-stops-complaint", ("stops-value0", "asleep"));
        (await house.Read(all => all.Set<WhatIfRun>().CountAsync())).ShouldBe(0);

        async Task Refused(string complaint, (string Name, string Value) wrong)
        {
            await visitor.Open("/service-levels/what-if?policy=SLP-1");
            await visitor.Submit("#form-whatif", wrong.Name == "hours" ? [wrong] : [("hours", "mon-fri 08:00-12:00"), wrong]);
            visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            visitor.Page.GetElementById(complaint).ShouldNotBeNull(visitor.Page.QuerySelector(".alert")?.TextContent);
            visitor.Page.QuerySelector("[name=hours]")!.GetAttribute("value").ShouldBe("mon-fri 08:00-12:00");
            visitor.Page.QuerySelector($"[name='{wrong.Name}']")!.GetAttribute("value").ShouldBe(wrong.Value);
        }
    }

    [Theory, Stores]
    public async Task Who_may_read_some_records_gets_an_answer_about_those_that_nobody_else_of_their_kind_may_open(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var office = promises.Office;
        var role = await house.Do<CreateRole, Role>(feature => feature.Run(new("Sees what is theirs", Grants: ["service-level-policies.read everywhere", "incidents.read own"]), Census.Tandem));
        var (rita, otto) = (await house.Enter("Rita"), await house.Enter("Otto"));
        foreach (var person in (Person[])[rita, otto])
            await house.Do<GiveRole>(feature => feature.Run(new(person.Id, role.Id), Census.Tandem));
        await office.Log("Rita's", new(Requester: rita.Id));
        await office.Log("Another's");
        await house.Let(rita);
        await house.Let(otto);
        using var member = await house.SignedIn(rita);
        using var other = await house.SignedIn(otto);
        using var manager = await Signed(house, promises);

        await member.Open("/service-levels/what-if?policy=SLP-1");
        await member.Submit("#form-whatif", ("target1-time", "1h"));
        var some = member.Place;
        await manager.Open("/service-levels/what-if?policy=SLP-1");
        await manager.Submit("#form-whatif", ("target1-time", "1h"));
        var all = manager.Place;
        await house.Settled();

        await member.Open(some);
        Text(member).ShouldContain("Records replayed 1");
        Text(member).ShouldContain("Only what Rita may read was looked at");
        (await manager.Open(all)).QuerySelector("main")!.TextContent.ShouldContain("Every record was looked at");
        (await Status(other, some), await Status(manager, some)).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.OK));
        (await Status(member, all), await Status(other, all), await Status(other, "/service-levels/what-if/" + Guid.CreateVersion7())).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        (await other.Open("/service-levels/what-if")).QuerySelectorAll("a[href^='/service-levels/what-if/']").ShouldBeEmpty();
        (await member.Open("/service-levels/what-if")).QuerySelectorAll("a[href^='/service-levels/what-if/']").ShouldHaveSingleItem();
        await house.Let(office.AskerPerson);
        using var nobody = await house.SignedIn(office.AskerPerson);
        (await Status(nobody, some)).ShouldNotBe(HttpStatusCode.OK);

        static async Task<HttpStatusCode> Status(Visitor visitor, string path)
        {
            await visitor.Open(path);
            return visitor.Status;
        }
    }

    private static async Task<Visitor> Signed(House house, Promises promises)
    {
        await house.Let(promises.Office.ManagerPerson);
        return await house.SignedIn(promises.Office.ManagerPerson);
    }

    private static string Text(Visitor visitor) => System.Text.RegularExpressions.Regex.Replace(visitor.Page.QuerySelector("main")!.TextContent, @"\s+", " ");
}
