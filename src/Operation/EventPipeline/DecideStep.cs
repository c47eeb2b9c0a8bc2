using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventRules;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;

namespace Tandem.Operation.EventPipeline;

/// <summary>Does with an alert what its rule says: ignores it, only keeps it, opens or joins an incident, and has somebody called.</summary>
internal sealed class DecideStep(Store store, LogIncident log, Gatherings gatherings) : IStep
{
    private const string Step = "Decide";
    private const int LongestTitle = 200;

    /// <summary>The storms that grew in this transaction: each says so once, not once for every alert.</summary>
    private readonly HashSet<Id<Incident>> storms = [];

    /// <summary>The incidents for which somebody is called in this transaction.</summary>
    private readonly HashSet<Id<Incident>> called = [];

    public async Task Take(Passage passage, CancellationToken stop)
    {
        var (alert, rule) = (passage.Alert, passage.Rule!);
        if (alert.State == AlertLife.Suppressed)
        {
            passage.Note(Step, "Kept", "It is kept quiet.");
            return;
        }

        await Decide(passage, rule, stop);
        if (alert.State == AlertLife.Firing && Responders.In(alert.Annotations) is { Count: > 0 } named && IsFirstSaid(passage))
        {
            store.Announce(new RespondersNamed(alert.Id, named), passage.By);
            passage.Note(Step, "Called", $"Its sender names who is to be called: {string.Join(Responders.Separator, named)}.");
        }
    }

    private async Task Decide(Passage passage, ReadEventRule rule, CancellationToken stop)
    {
        if (passage.Alert.State == AlertLife.Flapping)
            passage.Note(Step, "Kept", $"It came and went more than {AlertBatch.Returns} times in {LiveAlerts.Memory.TotalMinutes:0} minutes: until it is still nobody is called again.");
        else if (rule.Outcome == EventOutcome.Ignore)
            Ignore(passage, rule);
        else if (!rule.OpensIncident)
            passage.Note(Step, "Kept", rule.Because);
        else if (passage.Joins is { } incident)
            await Join(passage, incident, rule, stop);
        else
            await Open(passage, rule, stop);
    }

    /// <summary>It is new, or what kept it quiet until now is over; what only becomes worse has called them before.</summary>
    private bool IsFirstSaid(Passage passage) => passage.Received is null || store.Entry(passage.Alert).State == EntityState.Added;

    private static void Ignore(Passage passage, ReadEventRule rule)
    {
        passage.Alert.Suppress(SuppressionCause.Rule);
        passage.Note(Step, "Ignored", rule.Because);
    }

    private async Task Join(Passage passage, Id<Incident> incident, ReadEventRule rule, CancellationToken stop)
    {
        var alert = passage.Alert;
        if (alert.Incident != incident && (!alert.Group.StartsWith("storm:", StringComparison.Ordinal) || storms.Add(incident)))
            store.Announce(new AlertJoined(incident, alert.Id, alert.Title, alert.Decisions[^1].Reason), passage.By);
        alert.Incident = incident;
        Gather(passage, opened: false);
        foreach (var (other, reason) in passage.Bridges)
            store.Announce(new SharedCauseSeen(incident, other, reason), passage.By);
        var (verdict, why) = rule.Outcome == EventOutcome.Page ? await CallOnce(passage, incident, stop) : ("", "");
        passage.Note(Step, "Joined an incident" + verdict, rule.Because + why);
    }

    /// <summary>Has somebody called for an incident, unless a rule had before.</summary>
    private async Task<(string Verdict, string Why)> CallOnce(Passage passage, Id<Incident> incident, CancellationToken stop)
    {
        var team = passage.Alert.Team ?? (await store.Incidents.FindAsync([incident], stop))?.Team;
        return (passage.Alert.Service is not null || team is not null) && await WasCalled(incident, stop) ? ("", " Somebody was called for the incident already.") : Call(passage, team);
    }

    /// <summary>Whether a rule had somebody called for it; whom a sender named was called besides.</summary>
    private async Task<bool> WasCalled(Id<Incident> incident, CancellationToken stop)
    {
        if (called.Contains(incident))
            return true;
        var paged = (await store.Alerts.Where(each => each.Incident == incident && each.Paged == EF.Parameter(true)).Select(each => each.Id).ToListAsync(stop)).ConvertAll(id => id.Value).ToArray();
        return paged.Length > 0 && await store.Facts.AnyAsync(fact => EF.Parameter(paged).Contains(fact.Record) && fact.Name == nameof(PagingRequested), stop);
    }

    /// <param name="team">The alert's, or that of its incident.</param>
    /// <returns>What the verdict says of it, and why.</returns>
    private (string Verdict, string Why) Call(Passage passage, Id<Team>? team)
    {
        var alert = passage.Alert;
        if (alert.Service is null && team is null)
            return (", called nobody", " There is nobody to call: neither a service nor a team is known.");
        alert.Paged = true;
        called.Add(alert.Incident!.Value);
        store.Announce(new PagingRequested(alert.Id, alert.Severity, alert.Service, team, alert.Incident), passage.By);
        return (", called", "");
    }

    private async Task Open(Passage passage, ReadEventRule rule, CancellationToken stop)
    {
        var alert = passage.Alert;
        var (impact, urgency) = Severities.Weight(alert.Severity);
        var title = passage.BeginsStorm ? $"Storm of alerts from {alert.Source}, the first: {alert.Title}" : alert.Title;
        var wanted = new LogIncident.Request(
            Cut(title), Describe(alert), impact, urgency, Team: alert.Team, Service: alert.Service, Channel: Channel.Monitoring, Item: alert.Item);
        var incident = await Begin(wanted, passage.By, stop);
        (alert.Incident, alert.OpenedIncident) = (incident.Id, true);
        Gather(passage, opened: true);
        var (verdict, why) = rule.Outcome == EventOutcome.Page ? Call(passage, alert.Team ?? incident.Team) : ("", "");
        passage.Note(Step, "Opened an incident" + verdict, rule.Because + why);
    }

    private async Task<Incident> Begin(LogIncident.Request wanted, Actor by, CancellationToken stop)
    {
        try
        {
            return await log.Begin(wanted, by, stop);
        }
        catch (Refused)
        {
            // The team was dissolved: the assignment rules find another.
            return await log.Begin(wanted with { Team = null }, by, stop);
        }
    }

    private void Gather(Passage passage, bool opened)
    {
        var alert = passage.Alert;
        gatherings.Add(new(alert.Incident!.Value, alert.Group, new Sender(alert.Integration, "").Scope, alert.Item, opened, passage.Now));
    }

    private static string Describe(Alert alert)
    {
        var lines = alert.Labels.Pairs.Select(pair => $"{pair.Key}: {pair.Value}");
        return string.Join('\n', (string[])[.. alert.Description.Length > 0 ? [alert.Description, ""] : Array.Empty<string>(), .. lines, .. alert.Annotations.Link(EnrichStep.RunbookAnnotation) is { } runbook ? [$"Runbook: {runbook}"] : Array.Empty<string>()]);
    }

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1)] + "…";
}
