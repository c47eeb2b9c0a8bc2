using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Paging;

/// <summary>Calls whom the sender of an alert names: a team, a person, an escalation policy, or whoever is on call by a schedule.</summary>
public sealed class CallResponder(Store store, PageSomebody call, WhoIsOnCall onCall, TimeProvider clock) : IFeature<CallResponder.Request, Page>
{
    /// <param name="Responder">Their number, such as <c>TEA-3</c>.</param>
    public sealed record Request(Id<Alert> Alert, string Responder);

    /// <exception cref="Refused">There is no such responder, or nobody is on call.</exception>
    public async Task<Page> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var alert = await store.Alert(request.Alert, stop);
        var subject = alert.Incident is { } incident ? IncidentKind.Key(incident) : AlertKind.Key(alert.Id);
        var asked = new PageSomebody.Request(alert.Title, subject, Urgency: alert.Severity == Severity.Critical ? Urgency.High : Urgency.Low, Details: alert.Description, Alert: alert.Id);
        return await call.Run(await Aim(asked, request.Responder, stop), by, stop);
    }

    private async Task<PageSomebody.Request> Aim(PageSomebody.Request asked, string responder, CancellationToken stop)
    {
        if (Responders.SerialOf(Team.Kind, responder) is { } team && await store.Teams.Where(row => row.Serial == team && row.State == Team.Active).Select(row => row.Id).ToListAsync(stop) is [var formed])
            return asked with { Team = formed };
        if (Responders.SerialOf(Person.Kind, responder) is { } person && await store.People.Where(row => row.Serial == person).Select(row => row.Id).ToListAsync(stop) is [var one])
            return asked with { Person = one };
        if (Responders.SerialOf(EscalationPolicyKind.Kind, responder) is { } policy && await store.EscalationPolicies.Where(row => row.Serial == policy).Select(row => row.Id).ToListAsync(stop) is [var held])
            return asked with { Policy = held };
        if (Responders.SerialOf(ScheduleKind.Kind, responder) is { } serial && await store.Schedules.AsNoTracking().SingleOrDefaultAsync(row => row.Serial == serial, stop) is { } schedule)
            return asked with { Person = (await onCall.At(schedule, clock.GetUtcNow(), stop))?.Id ?? throw new Refused($"Nobody is on call by {schedule.Name}.", nameof(Request.Responder)) };
        throw new Refused($"There is no {responder}.", nameof(Request.Responder));
    }
}
