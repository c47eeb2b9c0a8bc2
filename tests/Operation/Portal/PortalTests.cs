using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Portal;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.Tests.Improvement;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Portal;

/// <summary>Those who need help report, follow, reply and confirm in the portal, without script.</summary>
public sealed class PortalTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_report_is_sent_followed_answered_rejected_and_confirmed(DatabaseKind kind)
    {
        var house = await Open(kind);
        var person = await house.Enter("rita");
        using var visitor = await Enter(house, person);

        await visitor.Open("/portal/report");
        await visitor.Submit("#form-report", ("title", " "), ("affected", ""));
        visitor.Page.QuerySelectorAll("#form-report .complaint").Select(each => each.Id!.Split('-')[^2]).ShouldBe(["title", "affected"]);
        await visitor.Submit("#form-report", ("title", "No sound in room 4"), ("description", "Since this morning"), ("affected", "team"), ("blocked", "true"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        var incident = await house.Read(store => store.Incidents.AsNoTracking().SingleAsync(row => row.Requester == person.Id));
        (incident.Title, incident.Impact, incident.Urgency, incident.Channel).ShouldBe(("No sound in room 4", Level.Medium, Level.High, Channel.Portal));
        visitor.Place.ShouldBe(PortalWords.PathOf(incident));

        await visitor.Submit("#form-reply", ("text", "It is the left speaker"));
        visitor.Page.QuerySelector(".comment")!.TextContent.ShouldContain("It is the left speaker");

        await house.Do((ResolveIncident resolve) => resolve.Run(new(incident.Id, ResolutionCode.Solved, "Cable replaced"), Bustle.Desk));
        await visitor.Open(visitor.Place);
        visitor.Page.Body!.TextContent.ShouldContain("Cable replaced");
        await visitor.Submit("#form-reject", ("reason", "Still silent"));
        (await StateOf(house, incident)).ShouldBe(IncidentLife.InProgress);

        await house.Do((ResolveIncident resolve) => resolve.Run(new(incident.Id, ResolutionCode.Solved, "Plugged in"), Bustle.Desk));
        await visitor.Open(visitor.Place);
        await visitor.Press("Yes, it works");
        (await StateOf(house, incident)).ShouldBe(IncidentLife.Closed);

        await house.Settled();
        await visitor.Open(visitor.Place);
        await visitor.Submit("form[action^='/portal/surveys/']", ("score", "5"));
        visitor.Page.Body!.TextContent.ShouldContain("You gave the mark 5 of 5");
    }

    [Theory, Stores]
    public async Task Who_may_report_nothing_is_offered_nothing_and_told_so(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        await house.Do((FurnishRoles furnish) => furnish.Run(new(), Census.Tandem));
        var everybody = await house.Read(store => store.Roles.SingleAsync(role => role.Standard == StandardRole.Requester));
        await house.Do((EditRole edit) => edit.Run(new(everybody.Id, Patch.Of("grants", everybody.Grants.Where(grant => !grant.StartsWith("incidents.create", StringComparison.Ordinal)))), Census.Tandem));
        using var visitor = await Enter(house, await house.Enter("rosa"));

        (await visitor.Open("/portal")).QuerySelector("main a[href='/portal/report'], nav a[href='/portal/report']").ShouldBeNull();
        (await visitor.Open("/portal/report")).QuerySelector("form[action='/portal/report']").ShouldBeNull();
        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, Stores]
    public async Task Nothing_internal_is_told_to_the_person_who_reported(DatabaseKind kind)
    {
        var house = await Open(kind);
        var person = await house.Enter("ivan");
        var incident = await house.Do((LogIncident log) => log.Run(new("Slow", Requester: person.Id), Bustle.Desk));
        await house.Do((AddComment add) => add.Run(new(IncidentKind.Key(incident.Id), "SECRET-NOTE about ivan", Internal: true), Bustle.Desk));
        await house.Do((AddComment add) => add.Run(new(IncidentKind.Key(incident.Id), "We look at it"), Bustle.Desk));
        using var visitor = await Enter(house, person);

        foreach (var page in (string[])[PortalWords.PathOf(incident), "/portal", "/portal/incidents", "/portal?q=SECRET-NOTE", "/portal/similar?q=SECRET-NOTE"])
        {
            await visitor.Open(page);
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            visitor.Page.DocumentElement.InnerHtml.Replace("value=\"SECRET-NOTE\"", "").ShouldNotContain("SECRET-NOTE", customMessage: page);
        }

        await visitor.Open("/portal?q=SECRET-NOTE");
        visitor.Page.Body!.TextContent.ShouldContain("Nothing was found");
    }

    [Theory, Stores]
    public async Task What_somebody_else_reported_is_not_there_unless_the_organisation_shares(DatabaseKind kind)
    {
        var house = await Open(kind);
        var (closed, shared) = (await house.Found($"Closed {Guid.CreateVersion7():n}"), await house.Found($"Shared {Guid.CreateVersion7():n}", shares: true));
        var (one, two) = (await house.Enter("one", closed.Id), await house.Enter("two", closed.Id));
        var (three, four) = (await house.Enter("three", shared.Id), await house.Enter("four", shared.Id));
        var hidden = await house.Do((LogIncident log) => log.Run(new("Hidden", Requester: one.Id), Bustle.Desk));
        var open = await house.Do((LogIncident log) => log.Run(new("Shared thing", Requester: three.Id), Bustle.Desk));

        using var stranger = await Enter(house, two);
        await stranger.Open(PortalWords.PathOf(hidden));
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        using var colleague = await Enter(house, four);
        await colleague.Open("/portal/incidents?of=organisation");
        colleague.Page.Body!.TextContent.ShouldContain("Shared thing");
        await colleague.Open(PortalWords.PathOf(open));
        colleague.Status.ShouldBe(HttpStatusCode.OK);
        colleague.Page.QuerySelector("#form-withdraw").ShouldBeNull("only the person who reported withdraws");
        var by = await house.ActorOf(four);
        await Should.ThrowAsync<Missing>(() => house.Do((WithdrawReport withdraw) => withdraw.Run(new(open.Id), by)));
        await Should.ThrowAsync<Missing>(() => house.Do((ConfirmResolution confirm) => confirm.Run(new(open.Id), by)));
        await Should.ThrowAsync<Missing>(() => house.Do((RejectResolution reject) => reject.Run(new(open.Id, "No"), by)));
    }

    [Theory, Stores]
    public async Task A_report_without_a_title_comes_back_with_what_was_typed(DatabaseKind kind)
    {
        var house = await Open(kind);
        using var visitor = await Enter(house, await house.Enter("hasty"));

        await visitor.Open("/portal/report");
        await visitor.Submit("#form-report", ("title", " "), ("description", "Everything is red"), ("affected", "me"));

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("textarea[name=description]")!.TextContent.ShouldBe("Everything is red");
        await Should.ThrowAsync<Refused>(() => house.Do((ReportIncident report) => report.Run(new("Title", null, "nobody", false, null), Bustle.Desk)));
    }

    [Theory, Stores]
    public async Task Requesters_begin_in_the_portal(DatabaseKind kind)
    {
        var house = await Open(kind);
        using var visitor = await Enter(house, await house.Enter("starter"));

        await visitor.Open("/");

        visitor.Place.ShouldBe("/portal");
    }

    private async Task<House> Open(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        await house.Do((FurnishRoles furnish) => furnish.Run(new(), Census.Tandem));
        return house;
    }

    private static async Task<Visitor> Enter(House house, Person person)
    {
        await house.Let(person);
        return await house.SignedIn(person);
    }

    private static Task<string> StateOf(House house, Incident incident) =>
        house.Read(store => store.Incidents.Where(row => row.Id == incident.Id).Select(row => row.State).SingleAsync());
}
