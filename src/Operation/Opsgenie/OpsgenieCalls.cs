using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.Paging;
using Tandem.People.Persons;

namespace Tandem.Operation.Opsgenie;

/// <summary>Whom to call about an alert, and when: its pages, and those about its incident.</summary>
internal sealed class OpsgenieCalls(Store store, OpsgenieNames names, SnoozePage snooze, ReassignPage reassign, EscalatePage escalate, CallResponder call, AssignIncident assign)
{
    /// <summary>Puts off the calls about it.</summary>
    public async Task<OpsgenieOutcome> Snooze(OpsgenieAsk ask, Alert alert)
    {
        ask.By.Demand(PageKind.Kind.EditRight);
        if (!EventReader.Moment(ask.Body, "endTime", out var until) || until is null)
            throw new Refused("endTime is a moment as RFC 3339 writes it, such as 2026-05-03T12:00:00Z.", "endTime");
        var pages = await Pages(ask, alert);
        if (pages.Count == 0)
            throw new Refused("Nobody is called about this alert: there is no call to put off.", "endTime");
        foreach (var page in pages)
            await OpsgenieAsk.About("endTime", () => snooze.Run(new(page.Id, until), ask.By, ask.Stop));
        return OpsgenieOutcome.Done("Alert is snoozed");
    }

    /// <summary>Gives its incident to somebody, and calls them instead of whoever is called; where there is neither, they are called about the alert.</summary>
    public async Task<OpsgenieOutcome> Assign(OpsgenieAsk ask, Alert alert)
    {
        var owner = await names.Person(ask.Object("owner"), ask.Stop) ?? throw Unknown(ask, "owner", "person");
        var incident = alert.Incident is { } id ? await store.Incidents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Open == EF.Parameter(true), ask.Stop) : null;
        if (incident is not null)
        {
            ask.By.Demand(IncidentKind.Kind.EditRight);
            await assign.Run(new(incident.Id, Assignee: owner.Id), ask.By, ask.Stop);
        }

        var pages = await Pages(ask, alert);
        if (pages.Count == 0 && incident is null)
        {
            await Call(ask, alert, Person.Kind.NumberOf(owner), "owner");
        }
        else
        {
            foreach (var page in pages.Where(page => page.State != PageLife.Acknowledged))
            {
                ask.By.Demand(PageKind.Kind.EditRight);
                await reassign.Run(new(page.Id, Person: owner.Id), ask.By, ask.Stop);
            }
        }

        return OpsgenieOutcome.Done("Alert is assigned");
    }

    /// <summary>Goes on by a policy: its next step at once where it calls already, else it begins.</summary>
    public async Task<OpsgenieOutcome> Escalate(OpsgenieAsk ask, Alert alert)
    {
        var policy = await names.Policy(ask.Object("escalation"), ask.Stop) ?? throw Unknown(ask, "escalation", "escalation policy");
        if ((await Pages(ask, alert)).Find(page => page.Policy == policy.Id) is { } page)
        {
            ask.By.Demand(PageKind.Kind.EditRight);
            await OpsgenieAsk.About("escalation", () => escalate.Run(new(page.Id), ask.By, ask.Stop));
        }
        else
        {
            await Call(ask, alert, EscalationPolicyKind.Kind.NumberOf(policy), "escalation");
        }

        return OpsgenieOutcome.Done("Alert is escalated");
    }

    public async Task<OpsgenieOutcome> AddResponder(OpsgenieAsk ask, Alert alert)
    {
        var named = ask.Object("responder");
        var type = EventReader.Text(named, "type", out var said) ? said : "";
        await Call(ask, alert, await names.Responder(named, type, ask.Stop) ?? throw Unknown(ask, "responder", type), "responder");
        return OpsgenieOutcome.Done("Responder is called");
    }

    public async Task<OpsgenieOutcome> AddTeam(OpsgenieAsk ask, Alert alert)
    {
        await Call(ask, alert, await names.Responder(ask.Object("team"), "team", ask.Stop) ?? throw Unknown(ask, "team", "team"), "team");
        return OpsgenieOutcome.Done("Team is called");
    }

    private async Task Call(OpsgenieAsk ask, Alert alert, string responder, string field)
    {
        ask.By.Demand(PageKind.CreateRight);
        await OpsgenieAsk.About(field, () => call.Run(new(alert.Id, responder), ask.By, ask.Stop));
    }

    private Task<List<Page>> Pages(OpsgenieAsk ask, Alert alert) => store.OpenPagesAbout(alert).AsNoTracking().ToListAsync(ask.Stop);

    private static Refused Unknown(OpsgenieAsk ask, string field, string what) => new($"There is no {what} called {OpsgenieNames.Word(ask.Object(field))} here.", field);
}
