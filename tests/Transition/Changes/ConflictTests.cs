using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Setting;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Conflicts;
using Tandem.Transition.Freezes;
using Tandem.Transition.Maintenance;
using Tandem.Transition.Relations;

namespace Tandem.Tests.Transition.Changes;

/// <summary>With what a change collides, and when it would not.</summary>
public sealed class ConflictTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Changes_of_the_same_item_at_the_same_time_collide_and_those_that_only_touch_do_not(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var (from, to) = (room.Clock.AddDays(3), room.Clock.AddDays(3).AddHours(2));
        var certain = await room.Raise(new("Certain", ChangeType.Standard, PlannedStart: from, PlannedEnd: to));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(certain.Id));
        await room.Raise(new("Only an idea", PlannedStart: from, PlannedEnd: to));
        var mine = await room.Raise(new(PlannedStart: from.AddHours(1), PlannedEnd: to.AddHours(1)));
        var after = await room.Raise(new(PlannedStart: to, PlannedEnd: to.AddHours(1)));
        var elsewhere = await room.Raise(new(Items: [room.Printer.Id], PlannedStart: from, PlannedEnd: to));

        (await Found(room, mine)).ShouldBe([("sameItem", true, $"CHG-{certain.Serial}")]);
        (await Found(room, after)).ShouldBeEmpty();
        (await Found(room, elsewhere)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Items_that_depend_on_each_other_are_told_from_either_side(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var below = await room.Raise(new("The switch", ChangeType.Standard));
        var above = await room.Raise(new("The server", ChangeType.Standard, Items: [room.Server.Id]));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(below.Id));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(above.Id));

        (await Found(room, below)).ShouldBe([("dependentItem", false, $"CHG-{above.Serial}")]);
        (await Found(room, above)).ShouldBe([("dependentItem", false, $"CHG-{below.Serial}")]);
    }

    [Theory, Stores]
    public async Task The_next_free_time_is_after_everything_that_stands_in_the_way(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var start = room.Clock.AddDays(7);
        await room.House.Do<DeclareFreeze, ChangeFreeze>(feature => feature.Run(new("Audit", StartsAt: start.AddHours(-1), EndsAt: start.AddHours(3), Items: [room.Switch.Id]), room.Manager));
        var other = await room.Raise(new(Type: ChangeType.Standard, PlannedStart: start.AddHours(4), PlannedEnd: start.AddHours(6)));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(other.Id));
        await room.House.Do<PlanMaintenance, MaintenanceWindow>(feature => feature.Run(new("Clean the room", StartsAt: start.AddHours(6), EndsAt: start.AddHours(7), Items: [room.Switch.Id]), room.Agent));
        var mine = await room.Raise(new(PlannedStart: start, PlannedEnd: start.AddHours(2)));

        (await Found(room, mine)).Select(each => (each.Kind, each.Blocks)).ShouldBe([("freeze", true)]);
        var free = (await room.House.Do<FindConflicts, ConflictReport>(find => find.Report(mine, default))).NextFree;
        free!.Start.ShouldBeInRange(start.AddHours(7), start.AddHours(7).AddMinutes(15));
        (free.End - free.Start).ShouldBe(TimeSpan.FromHours(2));
    }

    [Theory, Stores]
    public async Task A_freeze_of_a_service_is_told_to_a_change_that_reaches_it_only_over_the_map(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var start = room.Clock.AddDays(20);
        var service = await room.House.Do<AddService, Service>(add => add.Run(new($"Payroll {Guid.CreateVersion7():N}"), room.Manager));
        await room.House.Do<EditConfigurationItem>(edit => edit.Run(new(room.Server.Id, Patch.Of("service", service.Id)), room.Manager));
        await room.House.Settled();
        var freeze = await room.House.Do<DeclareFreeze, ChangeFreeze>(feature => feature.Run(new("Month end", StartsAt: start, EndsAt: start.AddDays(1), Service: service.Id), room.Manager));
        var below = await room.Raise(new("The switch", PlannedStart: start.AddHours(1), PlannedEnd: start.AddHours(2)));
        var itself = await room.Raise(new("The server", Items: [room.Server.Id], PlannedStart: start.AddHours(1), PlannedEnd: start.AddHours(2)));
        var beside = await room.Raise(new("The printer", Items: [room.Printer.Id], PlannedStart: start.AddHours(1), PlannedEnd: start.AddHours(2)));

        var report = await room.House.Do<FindConflicts, ConflictReport>(find => find.Report(below, default));
        report.Items.Select(each => (each.Kind, each.Blocks, each.Number)).ShouldContain(("freeze", false, $"FRZ-{freeze.Serial}"));
        report.Items.Single(each => each.Kind == "freeze").Why.ShouldBe($"It reaches {ServiceKind.Kind.NumberOf(service)} {service.Name} through {room.Server.Name}, where nothing is changed then.");
        report.NextFree!.Start.ShouldBeGreaterThanOrEqualTo(start.AddDays(1));
        (await Found(room, itself)).ShouldContain(("freeze", true, $"FRZ-{freeze.Serial}"));
        (await Found(room, beside)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Every_item_of_a_change_is_reckoned_with_and_a_long_occupation_is_passed(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var start = room.Clock.AddDays(9);
        var items = new List<Id<ConfigurationItem>>();
        for (var at = 0; at < 55; at++)
            items.Add((await room.House.Do<AddConfigurationItem, ConfigurationItem>(add => add.Run(new($"rack {at} {Guid.CreateVersion7():N}", "Server", "live"), room.Manager))).Id);
        await room.House.Do((AddRelation add) => add.Run(new(items[54], "depends on", room.Switch.Id), room.Manager));
        var below = await room.Raise(new("The switch", ChangeType.Standard, PlannedStart: start, PlannedEnd: start.AddHours(60)));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(below.Id));
        var racks = await room.Raise(new("All racks", Items: items, PlannedStart: start.AddHours(1), PlannedEnd: start.AddHours(3)));

        var report = await room.House.Do<FindConflicts, ConflictReport>(find => find.Report(racks, default));
        report.Items.Select(each => (each.Kind, each.Number)).ShouldBe([("dependentItem", $"CHG-{below.Serial}")]);
        report.Items[0].Why.ShouldStartWith("rack 54 ");
        report.NextFree!.Start.ShouldBeInRange(start.AddHours(60), start.AddHours(60).AddMinutes(15));
    }

    [Theory, Stores]
    public async Task One_person_does_not_carry_out_two_changes_at_once(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var one = await room.Raise(new(Type: ChangeType.Standard, Assignee: room.AgentPerson.Id));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(one.Id));
        var other = await room.Raise(new(Items: [room.Printer.Id], Assignee: room.AgentPerson.Id));

        (await Found(room, other)).ShouldBe([("people", true, $"CHG-{one.Serial}")]);
    }

    private static async Task<List<(string Kind, bool Blocks, string Number)>> Found(Workroom room, Change change)
    {
        var now = await room.House.Read(store => store.Changes.AsNoTracking().SingleAsync(each => each.Id == change.Id));
        var found = await room.House.Do<FindConflicts, IReadOnlyList<ChangeConflict>>(find => find.Of(now, default));
        return [.. found.Select(each => (each.Kind, each.Blocks, each.Number))];
    }
}
