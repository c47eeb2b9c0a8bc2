using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventRules;
using Tandem.Operation.Events;
using Tandem.Operation.Paging;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Changes;
using Tandem.Transition.Changes;

namespace Tandem.Tests.Operation.Events;

/// <summary>What alerts owe to other practices: planned work keeps them quiet, and whoever is on call hears of the bad ones.</summary>
public sealed class SeamTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_approved_change_keeps_the_alerts_of_its_items_quiet_and_lets_the_end_of_an_alert_pass(DatabaseKind store)
    {
        var room = await Workroom.In(await Houses.Fresh(store));
        await using var house = room.House;
        using var watch = await Watch.In(house);
        var change = await room.Raise(new(Type: ChangeType.Standard, PlannedStart: room.Clock.AddMinutes(1), PlannedEnd: room.Clock.AddHours(2)));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(change.Id));
        await room.Do<StartChange, StartChange.Request>(new(change.Id));

        await watch.Send(Watch.Event("Down", room.Switch.Name, "critical"), Watch.Event("Gone", room.Switch.Name, "critical"), Watch.Event("Other", room.Printer.Name, "critical"));
        (await watch.Alert("Down")).State.ShouldBe(AlertLife.Suppressed);
        (await watch.Alert("Down")).Decisions.ShouldContain(decision => decision.Reason.Contains(ChangeKind.Kind.NumberOf(change)));
        (await watch.Alert("Down")).Incident.ShouldBeNull();
        (await watch.Alert("Other")).Incident.ShouldNotBeNull("nobody works on the printer");
        await watch.Send(Watch.Event("Gone", room.Switch.Name, "critical", "resolved"));
        (await watch.Alert("Gone")).State.ShouldBe(AlertLife.Resolved);

        await room.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.Failed));
        await watch.Pass(TimeSpan.FromMinutes(5));
        (await watch.Alert("Down")).State.ShouldBe(AlertLife.Firing, "what still fires after the work is no longer expected");
        (await watch.Alert("Down")).Incident.ShouldNotBeNull();
    }

    [Theory, Stores]
    public async Task An_alert_that_is_bad_enough_calls_the_team_and_its_end_ends_the_call(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        using var watch = await Watch.In(house, new(Team: office.Network.Id));
        var rule = await house.Do<AddEventRule, EventRule>(add => add.Run(new("Call for fire", Matchers: [new("alertname", "Fire")], Outcome: EventOutcome.Page), Census.Tandem));
        await house.Do<MoveEventRule>(move => move.Run(new(rule.Id, EventRule.Active), Census.Tandem));

        await watch.Send(Watch.Event("Fire", "h1", "critical"));
        await house.Settled();
        var alert = await watch.Alert("Fire");
        var incident = alert.Incident!.Value.Value;
        var page = await house.Read(all => all.Pages.AsNoTracking().SingleAsync(each => each.Subject == incident));
        (page.Team, page.Title).ShouldBe((office.Network.Id, alert.Title));
        await watch.Send(Watch.Event("Fire", "h1", "critical"));
        await house.Settled();
        (await house.Read(all => all.Pages.CountAsync(each => each.Subject == incident))).ShouldBe(1, "who is called already is not called again");
        await watch.Send(Watch.Event("Fire", "h1", "critical", "resolved"));
        await house.Settled();
        (await house.Read(all => all.Pages.AsNoTracking().SingleAsync(each => each.Subject == incident))).State.ShouldBe(PageLife.Resolved, "with its last alert the incident is over");
    }
}
