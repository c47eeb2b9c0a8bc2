using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;
using Tandem.Transition.Conflicts;

namespace Tandem.Tests.Transition.Approvals;

/// <summary>Who is asked, stage after stage, and what comes of what they say.</summary>
public sealed class ApprovalTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_normal_change_is_decided_by_who_owns_its_service_and_the_fact_says_who(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        (await some.All(change)).ShouldHaveSingleItem().Approver.ShouldBe(some.Olga.Id);

        await some.Yes(change, some.Olga, "Go on");

        var now = await some.Now(change);
        (now.State, now.ApprovedAt is not null).ShouldBe((ChangeLife.Scheduled, true));
        var fact = await house.Read(all => all.Facts.SingleAsync(each => each.Record == change.Id.Value && each.Name == nameof(ChangeApproved)));
        fact.Actor.ShouldBe(some.Olga.Id.Value);
        fact.As<ChangeApproved>().By.ShouldBe(["Olga"]);
    }

    [Theory, Stores]
    public async Task A_change_that_is_moved_to_another_time_after_it_was_approved_is_decided_about_anew(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        await some.Yes(change, some.Olga);
        var (ida, before) = (await house.ActorOf(some.Ida), await some.Now(change));
        var (start, end) = (before.PlannedStart!.Value.AddDays(2), before.PlannedEnd!.Value.AddDays(2));

        await house.Do((RescheduleChange move) => move.Run(new(change.Id, house.Clock.GetUtcNow().AddHours(-3), house.Clock.GetUtcNow().AddHours(-1)), ida)).ShouldThrowAsync<Refused>();
        (await some.Now(change)).State.ShouldBe(ChangeLife.Scheduled, "all at once or not at all");
        await house.Do((RescheduleChange move) => move.Run(new(change.Id, start, end, "The supplier is late"), ida));

        var now = await some.Now(change);
        (now.State, now.PlannedStart, now.ApprovedAt).ShouldBe((ChangeLife.Approval, start, null));
        (await some.Of(change, some.Olga)).State.ShouldBe(ApprovalLife.Asked);
        await house.Settled();
        var facts = await house.Read(all => all.Facts.Where(each => each.Record == change.Id.Value).OrderBy(each => each.Entry).ToListAsync());
        facts.Select(each => each.Name).TakeLast(3).ShouldBe([nameof(ChangeReplanned), nameof(ChangeSubmitted), nameof(ChangeApprovalAsked)]);
        facts[^3].As<ChangeReplanned>().Reason.ShouldBe("The supplier is late");
        facts[^2].Changes.ShouldContain("plannedStart");
        await house.Do((RescheduleChange move) => move.Run(new(change.Id, start.AddDays(1), end.AddDays(1)), ida));
        (await some.All(change)).Count(approval => approval.State == ApprovalLife.Asked).ShouldBe(1, "those who were being asked are asked about the new time");
        await some.Yes(change, some.Olga);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Scheduled);
    }

    [Theory, Stores]
    public async Task One_manager_is_enough_for_an_emergency_and_the_others_are_no_longer_asked(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        var change = await some.Asked(ChangeType.Emergency);
        (await some.All(change)).Select(approval => approval.Approver).ShouldBe([some.Max.Id, some.Mona.Id], ignoreOrder: true);

        await some.Yes(change, some.Mona);

        (await some.Now(change)).State.ShouldBe(ChangeLife.Scheduled);
        ((await some.Of(change, some.Max)).State, (await some.Of(change, some.Mona)).State).ShouldBe((ApprovalLife.Withdrawn, ApprovalLife.Approved));
    }

    [Theory, Stores]
    public async Task Who_owns_the_service_and_wants_the_change_is_not_asked_but_the_managers_are(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        (await some.All(await some.Asked(requester: some.Olga))).Select(approval => approval.Approver).ShouldBe([some.Max.Id, some.Mona.Id], ignoreOrder: true);
        (await some.All(await some.Asked(assignee: some.Olga))).ShouldNotContain(approval => approval.Approver == some.Olga.Id);
        (await some.All(await some.Asked(by: some.Olga, requester: some.Ida))).ShouldNotContain(approval => approval.Approver == some.Olga.Id);
    }

    [Theory, Stores]
    public async Task Stages_follow_one_another_and_each_needs_as_many_as_it_says(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        var team = await house.Do((CreateTeam create) => create.Run(new("Three"), Census.Tandem));
        foreach (var member in new[] { some.Olga, some.Max, some.Mona })
            await house.Do((AddMember add) => add.Run(new(team.Id, member.Id), Census.Tandem));
        var eve = await house.Enter("Eve", StandardRole.Member);
        await some.Decide(new ApprovalStage("Two of three", ["Three"], "2"), new("Eve", [Committee.Number(eve)]), new("Owner", ["serviceOwner"]));
        var change = await some.Asked();
        (await some.States(change)).ShouldBe("asked asked asked waiting waiting");

        await some.Yes(change, some.Max);
        (await some.States(change)).ShouldContain("asked asked waiting");
        await some.No(change, some.Mona);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Approval);
        var olgas = (await some.All(change)).First(approval => approval.Approver == some.Olga.Id);
        await some.Yes(olgas.Id, some.Olga);
        (await some.Of(change, eve)).State.ShouldBe(ApprovalLife.Asked);
        await some.Yes(change, eve);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Approval);
        await some.Yes(change, some.Olga);

        (await some.Now(change)).State.ShouldBe(ChangeLife.Scheduled);
    }

    [Theory, Stores]
    public async Task A_no_that_leaves_too_few_rejects_the_change_and_says_why(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        await some.Decide(new ApprovalStage("Both", [Committee.Number(some.Max), Committee.Number(some.Mona)]), new("Owner", ["serviceOwner"]));
        var change = await some.Asked();

        await Should.ThrowAsync<Refused>(() => some.No(change, some.Max, " "));
        await some.No(change, some.Max, "It is the end of the quarter");

        (await some.Now(change)).State.ShouldBe(ChangeLife.Rejected);
        (await some.States(change)).ShouldBe("rejected withdrawn withdrawn");
        var fact = await house.Read(all => all.Facts.SingleAsync(each => each.Record == change.Id.Value && each.Name == nameof(ChangeRejected)));
        fact.As<ChangeRejected>().Reason.ShouldBe("It is the end of the quarter");
    }

    [Theory, Stores]
    public async Task Planning_anew_cancelling_or_beginning_without_waiting_calls_off_what_is_open(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var (anew, off, begun) = (await some.Asked(), await some.Asked(), await some.Asked(ChangeType.Emergency));
        await some.Do<ReplanChange, ReplanChange.Request>(new(anew.Id, "Other day"), some.Rita);
        await some.Do<CancelChange, CancelChange.Request>(new(off.Id, "Not needed"), some.Rita);
        await some.Do<StartUnapproved, StartUnapproved.Request>(new(begun.Id, "The site is down"), some.Max);
        foreach (var change in new[] { anew, off, begun })
            (await some.All(change)).ShouldAllBe(approval => approval.State == ApprovalLife.Withdrawn);

        await some.Do<SubmitChange, SubmitChange.Request>(new(anew.Id), some.Rita);
        await some.Do<AskForApproval, AskForApproval.Request>(new(anew.Id), some.Rita);
        await some.Yes(anew, some.Olga);
        (await some.Now(anew)).State.ShouldBe(ChangeLife.Scheduled);
    }

    [Theory, Stores]
    public async Task What_nobody_decides_before_its_start_goes_back_to_be_planned_anew(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        var approval = await some.Of(change, some.Olga);

        house.Clock.Move(TimeSpan.FromDays(2));
        await house.Settled();

        (await some.Now(change)).State.ShouldBe(ChangeLife.Draft);
        (await some.States(change)).ShouldBe("expired");
        var fact = await house.Read(all => all.Facts.SingleAsync(each => each.Record == change.Id.Value && each.Name == nameof(ChangeReplanned)));
        fact.As<ChangeReplanned>().Reason.ShouldNotBeNull().ShouldContain("Nobody decided in time");
        await Should.ThrowAsync<Tandem.Kernel.Lifecycles.NoSuchMove>(() => some.Yes(approval.Id, some.Olga));
    }

    [Theory, Stores]
    public async Task Nobody_is_asked_where_nobody_may_decide_and_the_change_stays_where_it_was(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        await some.Decide(new ApprovalStage("Three", [Committee.Number(some.Max), Committee.Number(some.Mona)], "3"));

        (await Should.ThrowAsync<Refused>(() => some.Asked())).Message.ShouldContain("needs 3 approvals, but only 2");
        (await house.Read(all => all.Changes.AsNoTracking().SingleAsync())).State.ShouldBe(ChangeLife.Assessment);
        (await house.Read(all => all.Approvals.CountAsync())).ShouldBe(0);
    }

    [Theory, Stores]
    public async Task Whoever_is_asked_hands_it_on_to_another_and_decides_it_no_more(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        var approval = await some.Of(change, some.Olga);
        await Should.ThrowAsync<Forbidden>(() => some.Do<DelegateApproval, DelegateApproval.Request>(new(approval.Id, some.Max.Id), some.Mona));
        await Should.ThrowAsync<Refused>(() => some.Do<DelegateApproval, DelegateApproval.Request>(new(approval.Id, some.Ida.Id), some.Olga));
        await Should.ThrowAsync<Refused>(() => some.Do<DelegateApproval, DelegateApproval.Request>(new(approval.Id, some.Olga.Id), some.Olga));

        await some.Do<DelegateApproval, DelegateApproval.Request>(new(approval.Id, some.Max.Id, "You know it better"), some.Olga);

        await Should.ThrowAsync<Forbidden>(() => some.Yes(approval.Id, some.Olga));
        await some.Yes(change, some.Max);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Scheduled);
    }

    [Theory, Stores]
    public async Task Whoever_approved_a_change_does_not_carry_it_out(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        await some.Yes(change, some.Olga);

        (await Should.ThrowAsync<Refused>(() => some.Do<EditChange, EditChange.Request>(new(change.Id, Patch.Of("assignee", some.Olga.Id)), some.Rita))).Complaints[0].Field.ShouldBe("assignee");
        await some.Do<EditChange, EditChange.Request>(new(change.Id, Patch.Of("assignee", some.Max.Id)), some.Rita);
    }
}
