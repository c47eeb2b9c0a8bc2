using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;
using Tandem.Operation.Incidents;
using Tandem.Operation.Merging;
using Tandem.People.WorkingTime;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation;

/// <summary>What happens to an incident by itself, counted in the working days of its team. The clock starts on a Monday at nine.</summary>
public sealed class WaitingTests
{
    [Theory, Stores]
    public async Task Whoever_does_not_answer_is_reminded_twice_and_then_given_up_by_working_days(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var incident = await Held(office);
        (await office.Timers(incident.Id)).Single().ShouldBe(new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(30));

        await office.Pass(TimeSpan.FromHours(47));
        (await Reminders(office, incident.Id)).ShouldBe(0);
        await office.Pass(TimeSpan.FromHours(2));
        (await Reminders(office, incident.Id)).ShouldBe(1);
        await office.Pass(TimeSpan.FromHours(49));
        (await Reminders(office, incident.Id)).ShouldBe(2);
        (await office.Now(incident.Id)).State.ShouldBe(IncidentLife.Pending);

        // From Friday at eleven, three working days are over on Wednesday at eleven: a weekend does not count.
        await office.Pass(TimeSpan.FromDays(4));
        (await office.Now(incident.Id)).State.ShouldBe(IncidentLife.Pending);
        await office.Pass(TimeSpan.FromHours(26));

        var over = await office.Now(incident.Id);
        (over.State, over.ResolutionCode, over.PendingReason).ShouldBe((IncidentLife.Resolved, ResolutionCode.NoAnswer, null));
        (await Reminders(office, incident.Id)).ShouldBe(2);
    }

    [Theory, Stores]
    public async Task What_is_cancelled_or_merged_waits_for_nothing_any_more(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var (cancelled, merged, other) = (await Held(office), await Held(office), await office.Log("The same"));

        await office.Do<CancelIncident, CancelIncident.Request>(new(cancelled.Id, "Not needed"));
        await office.Do<MergeIncidents, MergeIncidents.Request>(new(merged.Id, other.Id), office.Manager);
        foreach (var id in new[] { cancelled.Id, merged.Id })
        {
            (await office.Now(id)).ShouldSatisfyAllConditions(each => each.State.ShouldBe(IncidentLife.Cancelled), each => each.PendingReason.ShouldBeNull(), each => each.PendingUntil.ShouldBeNull());
            (await office.Timers(id)).ShouldBeEmpty();
        }

        await office.Do<UnmergeIncident, UnmergeIncident.Request>(new(merged.Id), office.Manager);
        (await office.Now(merged.Id)).ShouldSatisfyAllConditions(each => each.State.ShouldBe(IncidentLife.Pending), each => each.PendingReason.ShouldBe(PendingReason.Requester));
        (await office.Timers(merged.Id)).ShouldNotBeEmpty();
    }

    [Theory, Stores]
    public async Task An_answer_of_the_requester_and_of_nobody_else_ends_the_waiting(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var incident = await Held(office);

        await office.Say(incident.Id, "Anything new?", office.Agent);
        await office.Say(incident.Id, "She never answers.", office.Agent, isInternal: true);
        await house.Settled();
        (await office.Now(incident.Id)).State.ShouldBe(IncidentLife.Pending);

        await office.Say(incident.Id, "It is the one on the left.", office.Asker);
        await house.Settled();
        var resumed = await office.Now(incident.Id);
        (resumed.State, resumed.PendingReason, resumed.Assignee?.Value).ShouldBe((IncidentLife.InProgress, null, office.Agent.Person));
        (await office.Facts(incident.Id.Value)).ShouldContain(nameof(IncidentResumed));
        (await office.Timers(incident.Id)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task What_was_given_up_opens_again_when_the_requester_answers_after_all(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var (silent, thanked) = (await Held(office), await office.Log());
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(silent.Id, ResolutionCode.NoAnswer, "No answer"));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(thanked.Id, ResolutionCode.Solved, "Done"));

        await office.Say(silent.Id, "I was ill.", office.Asker);
        await office.Say(thanked.Id, "Thank you!", office.Asker);
        await house.Settled();

        ((await office.Now(silent.Id)).State, (await office.Now(thanked.Id)).State).ShouldBe((IncidentLife.InProgress, IncidentLife.Resolved));
    }

    [Theory, Stores]
    public async Task Waiting_until_a_moment_ends_at_that_moment(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var incident = await office.Log();
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id));
        var until = house.Clock.GetUtcNow().AddHours(5);
        await office.Do<HoldIncident, HoldIncident.Request>(new(incident.Id, PendingReason.Supplier, until));
        (await house.Do<HoldIncident>(feature => feature.Run(new(incident.Id, PendingReason.Supplier, until.AddDays(-1)), office.Agent)).ShouldThrowAsync<Refused>())
            .Complaints[0].Field.ShouldBe("pendingUntil");

        await office.Pass(TimeSpan.FromHours(4));
        (await office.Now(incident.Id)).State.ShouldBe(IncidentLife.Pending);
        await office.Pass(TimeSpan.FromHours(1.1));

        ((await office.Now(incident.Id)).State, (await office.Now(incident.Id)).PendingUntil).ShouldBe((IncidentLife.InProgress, null));
    }

    [Theory, Stores]
    public async Task What_is_resolved_closes_after_five_working_days_unless_it_is_opened_again(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var (over, again) = (await office.Log(more: new(Team: office.Network.Id)), await office.Log(more: new(Team: office.Network.Id)));
        foreach (var incident in new[] { over, again })
            await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Done"));
        await office.Do<ReopenIncident, ReopenIncident.Request>(new(again.Id, "It smokes again"));

        await office.Pass(TimeSpan.FromDays(6));
        (await office.Now(over.Id)).State.ShouldBe(IncidentLife.Resolved);
        await office.Pass(TimeSpan.FromHours(26));

        ((await office.Now(over.Id)).State, (await office.Now(again.Id)).State).ShouldBe((IncidentLife.Closed, IncidentLife.InProgress));
        (await office.Timers(over.Id)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task What_is_closed_opens_again_within_the_window_that_the_site_chose(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var incident = await office.Log();
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Done"));
        await office.Do<CloseIncident, CloseIncident.Request>(new(incident.Id));
        var settings = await house.Read(each => each.Set<IncidentSettings>().AsNoTracking().SingleAsync());
        await office.Do<EditIncidentSettings, EditIncidentSettings.Request>(new(settings.Id, Patch.Of("reopenWithin", 2)), office.Manager);

        house.Clock.Move(TimeSpan.FromDays(3));
        var no = await house.Do<ReopenIncident>(feature => feature.Run(new(incident.Id, "Again"), office.Agent)).ShouldThrowAsync<Refused>();
        no.Message.ShouldContain("2 days");
        await office.Do<EditIncidentSettings, EditIncidentSettings.Request>(new(settings.Id, Patch.Of("reopenWithin", 4)), office.Manager);
        await office.Do<ReopenIncident, ReopenIncident.Request>(new(incident.Id, "Again"));
        (await office.Now(incident.Id)).ReopenCount.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task Whatever_ends_the_waiting_calls_off_what_would_have_happened(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var (resumed, resolved, cancelled) = (await Held(office), await Held(office), await Held(office));

        await office.Do<ResumeIncident, ResumeIncident.Request>(new(resumed.Id));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(resolved.Id, ResolutionCode.Solved, "Done"));
        await office.Do<CancelIncident, CancelIncident.Request>(new(cancelled.Id, "A mistake"));

        (await office.Timers(resumed.Id)).ShouldBeEmpty();
        (await office.Timers(resolved.Id)).Count.ShouldBe(1);
        (await office.Timers(cancelled.Id)).ShouldBeEmpty();
        await house.Do<ResumeIncident>(feature => feature.Run(new(resumed.Id), office.Agent)).ShouldThrowAsync<NoSuchMove>();
    }

    [Fact]
    public void A_working_day_is_as_long_as_the_teams_usual_one()
    {
        IncidentHours.DayOf(WorkingWeek.Parse("mon-fri 08:00-12:00 13:00-17:00")).ShouldBe(TimeSpan.FromHours(8));
        IncidentHours.DayOf(WorkingWeek.Always).ShouldBe(TimeSpan.FromHours(24));
        IncidentHours.DayOf(WorkingWeek.Parse("mon-thu 09:00-18:00; fri 09:00-13:00")).ShouldBe(TimeSpan.FromHours(8));
    }

    private static async Task<Incident> Held(Office office)
    {
        var incident = await office.Log(more: new(Team: office.Network.Id));
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id));
        await office.Do<HoldIncident, HoldIncident.Request>(new(incident.Id, PendingReason.Requester));
        return incident;
    }

    private static async Task<int> Reminders(Office office, Id<Incident> incident) =>
        (await office.Facts(incident.Value)).Count(name => name == nameof(RequesterReminded));
}
