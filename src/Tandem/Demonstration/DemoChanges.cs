using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Freezes;
using Tandem.Transition.Maintenance;
using Tandem.Transition.StandardChanges;

namespace Tandem.Demonstration;

/// <summary>What the company changed in its year, its catalogue, and what it plans next: changes, maintenance, and a freeze at the turn of the year.</summary>
internal sealed class DemoChanges(
    Store store, ProposeStandardChange propose, ApproveStandardChange approve, RaiseChange raise, SubmitChange submit, AskForApproval ask, ScheduleChange schedule,
    PlanMaintenance maintain, DeclareFreeze freeze, TimeProvider clock)
{
    private const int Occasions = 8;
    private static readonly Actor Tandem = Actor.System("demo");
    private readonly Dice dice = new(11);
    private Dictionary<string, ConfigurationItem> items = [];
    private Dictionary<Id<Team>, Id<Person>?> leads = [];

    public async Task Happen(CancellationToken stop)
    {
        items = await store.ConfigurationItems.AsNoTracking().ToDictionaryAsync(item => item.Name, stop);
        leads = await store.Teams.AsNoTracking().ToDictionaryAsync(team => team.Id, team => team.Lead, stop);
        var services = await store.Set<Strategy.Portfolio.Service>().AsNoTracking().ToDictionaryAsync(service => service.Name, service => service.Id, stop);
        var now = clock.GetUtcNow();
        foreach (var words in ChangeWords.Catalogue)
        {
            var standard = await propose.Run(new(words.Title, Service: services[words.Service], Items: [.. words.Items.Select(name => items[name].Id)], Team: items[words.Items[0]].Team, Minutes: words.Minutes,
                ImplementationPlan: words.Plan, TestPlan: words.Test, BackOutPlan: words.BackOut), Tandem, stop);
            await approve.Run(new(standard.Id), Tandem, stop);
            for (var occasion = 0; occasion < Occasions; occasion++)
                await Past(words.Title, items[dice.Pick(words.Items)], words.Minutes, "", standard, Night(now.AddDays(-dice.Between(4, 350))), stop);
        }

        foreach (var (title, item, minutes, reason) in ChangeWords.Year)
            await Past(title, items[item], minutes, reason, null, Night(now.AddDays(-dice.Between(10, 340))), stop);
        await store.SaveChangesAsync(stop);
        await Ahead(now, stop);
    }

    /// <summary>A change that was raised, decided, carried out and closed; one in nine did not go as planned.</summary>
    private async Task Past(string title, ConfigurationItem item, int minutes, string reason, StandardChange? standard, DateTimeOffset start, CancellationToken stop)
    {
        var raised = start.AddDays(-dice.Between(3, 12));
        var change = new Change
        {
            Title = standard is null ? title : $"{title}: {item.Name}",
            Type = standard is null ? ChangeType.Normal : ChangeType.Standard,
            Standard = standard?.Id,
            Description = standard is null ? $"{title} ({item.Name})." : "",
            Reason = reason,
            Service = item.Service,
            Requester = item.Owner,
            RaisedAt = raised,
            ImplementationPlan = standard?.ImplementationPlan ?? "As written down in the team's handbook.",
            TestPlan = standard?.TestPlan ?? "The team looks at its checks for an hour.",
            BackOutPlan = standard?.BackOutPlan ?? "Back to the version before.",
        };
        change.AssignTo(item.Team, item.Team is { } team ? leads.GetValueOrDefault(team) : null);
        change.Plan(start, start.AddMinutes(minutes));
        store.Add(change);
        await store.Touch(change, [item.Id], stop);
        void Step(Kernel.Facts.IFact fact, DateTimeOffset at) => store.AnnounceStep(change, fact, Tandem, at);
        Step(new ChangeRaised(change.Id, change.Title, change.Type), raised);
        if (standard is null)
        {
            change.Submit();
            Step(new ChangeSubmitted(change.Id), raised.AddHours(2));
            change.AskForApproval();
            Step(new ChangeApprovalAsked(change.Id), raised.AddDays(1));
            change.Approve(raised.AddDays(2));
            Step(new ChangeApproved(change.Id), raised.AddDays(2));
        }
        else
        {
            change.Approve(raised.AddHours(1));
            Step(new ChangeScheduled(change.Id), raised.AddHours(1));
        }

        change.Start(start);
        Step(new ChangeStarted(change.Id, null), start);
        var (outcome, share) = dice.Share() switch
        {
            < 0.05 => (ChangeOutcome.WithIssues, 1.7),
            < 0.09 => (ChangeOutcome.BackedOut, 1.2),
            < 0.11 => (ChangeOutcome.Failed, 2.5),
            _ => (ChangeOutcome.Successful, 0.5 + dice.Share() / 2),
        };
        var end = start.AddMinutes(minutes * share);
        change.Finish(outcome, end);
        Step(new ChangeFinished(change.Id, outcome), end);
        change.Review = outcome == ChangeOutcome.Successful ? "" : "It took longer than the window; next time it begins earlier and somebody of the service is there.";
        change.Close(end.AddDays(1));
        Step(new ChangeClosed(change.Id), end.AddDays(1));
    }

    private async Task Ahead(DateTimeOffset now, CancellationToken stop)
    {
        foreach (var words in ChangeWords.Ahead)
        {
            var item = items[words.Item];
            var change = await raise.Run(new(words.Title, Description: $"{words.Title}.", Service: item.Service, Items: [item.Id], PlannedStart: Night(now.AddDays(words.InDays)), PlannedEnd: Night(now.AddDays(words.InDays)).AddMinutes(words.Minutes),
                Interrupts: true, Team: item.Team, Assignee: item.Team is { } team ? leads.GetValueOrDefault(team) : null, ImplementationPlan: words.Plan, TestPlan: "The checks of the service stay green for an hour.", BackOutPlan: "The state before is kept for a week.", TestEvidence: words.Evidence), Tandem, stop);
            if (words.Until == ChangeLife.Draft)
                continue;
            await submit.Run(new(change.Id), Tandem, stop);
            if (words.Until == ChangeLife.Approval)
                await ask.Run(new(change.Id), Tandem, stop);
        }

        var patch = await store.StandardChanges.AsNoTracking().FirstAsync(standard => standard.Title == ChangeWords.Catalogue[2].Title, stop);
        foreach (var (host, days) in new[] { ("host-k1", 2), ("host-k2", 3), ("host-k3", 4) })
        {
            var change = await raise.Run(new(Standard: patch.Id, Title: $"{patch.Title}: {host}", Items: [items[host].Id], PlannedStart: Night(now.AddDays(days))), Tandem, stop);
            await schedule.Run(new(change.Id), Tandem, stop);
        }

        await maintain.Run(new("Weekly restart of the tape library", Items: [items["tape-f1"].Id], StartsAt: Night(now.AddDays(1)), EndsAt: Night(now.AddDays(1)).AddHours(1), Repeats: MaintenanceRepeat.Weekly, Team: items["tape-f1"].Team), Tandem, stop);
        var turn = new DateTimeOffset(now.Month == 12 && now.Day > 20 ? now.Year + 1 : now.Year, 12, 20, 0, 0, 0, TimeSpan.Zero);
        await freeze.Run(new("Turn of the year", "The books are closed, and half of the house is away.", turn, turn.AddDays(16)), Tandem, stop);
    }

    /// <summary>Nine in the evening, coordinated universal time, of that day.</summary>
    private static DateTimeOffset Night(DateTimeOffset day) => new(day.UtcDateTime.Date.AddHours(21), TimeSpan.Zero);
}
