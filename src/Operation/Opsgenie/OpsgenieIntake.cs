using Tandem.Kernel;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.Opsgenie;

/// <summary>What goes the way of every event: an alert that is made, becomes worse, or is over.</summary>
internal sealed class OpsgenieIntake(Reception reception, OpsgenieNames names, OpsgenieAlerts alerts, OpsgenieErrands errands)
{
    public async Task Create(OpsgenieAsk ask)
    {
        var (responders, team) = await names.Responders(ask.Body, ask.Stop);
        await Take(
            ask, LabelSet.FingerprintOf(OpsgenieEvent.KeyOf(ask.Body)), OpsgenieOutcome.Done("Created alert"),
            (sender, now) => OpsgenieEvent.Read(ask.Body, responders, team is null ? sender : sender with { Team = team.Id }, now));
    }

    public async Task Close(OpsgenieAsk ask, Alert? alert)
    {
        if (alert is not { Open: true })
        {
            if (await alerts.OnItsWay(ask.Context, ask.From) is { } coming)
                await Take(ask, coming, OpsgenieOutcome.Done("Alert is closed"), (sender, now) => (ReceivedEvent.EndOf(coming, sender with { Name = ask.By.Name }, now), null));
            else
                await errands.Fail(ask, alert);
            return;
        }

        var status = alert.State == AlertLife.Flapping ? "Alert comes and goes: it is closed once it was still" : ask.Action == "Delete" ? "Alert is closed: nothing is deleted here" : "Alert is closed";
        await Take(ask, alert.Fingerprint, OpsgenieOutcome.Done(status), (sender, now) => (ReceivedEvent.Again(alert, now, null) with { From = sender with { Name = ask.By.Name }, Resolved = true }, null));
        await errands.Remark(ask, alert);
    }

    /// <exception cref="Refused">It is no priority, or less than it was.</exception>
    public async Task Worsen(OpsgenieAsk ask, Alert? alert)
    {
        var severity = Severities.Read(ask.Demand("priority")) ?? throw new Refused(OpsgenieEvent.Priorities, "priority");
        if (alert is not { Open: true })
        {
            await errands.Fail(ask, alert);
            return;
        }

        if (severity > alert.Severity)
            throw new Refused("The priority of an open alert only rises here.", "priority");
        await Take(ask, alert.Fingerprint, OpsgenieOutcome.Done("Priority is updated"), (sender, now) => (ReceivedEvent.Again(alert, now, alert.EndsAt) with { From = sender with { Name = ask.By.Name }, Severity = severity }, null));
        await errands.Remark(ask, alert);
    }

    private async Task Take(OpsgenieAsk ask, string fingerprint, OpsgenieOutcome outcome, Func<Sender, DateTimeOffset, (ReceivedEvent? Event, string? Why)> read)
    {
        var receipt = await reception.Take(ask.Context, ask.Known, [ask.Body], (_, sender, now) => read(sender, now), OpsgenieRequests.MarkOf(ask, fingerprint, outcome));
        if (receipt.Rejected is [var bad, ..])
            throw new Refused(bad.Reason, bad.Reason == OpsgenieEvent.Priorities ? "priority" : "message");
    }
}
