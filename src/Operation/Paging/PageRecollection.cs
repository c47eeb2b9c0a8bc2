using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.Escalations;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Operation.Paging;

/// <summary>Writes down a page of the past with all that happened, for imports and demonstrations: nobody is called. Whoever calls this saves.</summary>
public sealed class PageRecollection(Store store, TeamHours hours)
{
    /// <param name="AnsweredAfter">How long until the person acknowledged.</param>
    /// <param name="ResolvedAfter">How long until it was over, from the beginning.</param>
    public sealed record Past(Incident Incident, EscalationPolicy Policy, Person Person, DateTimeOffset At, TimeSpan AnsweredAfter, TimeSpan ResolvedAfter);

    public async Task<Id<Page>> Tell(Past past, Actor by, CancellationToken stop)
    {
        var at = Moments.ToMicrosecond(past.At);
        var (answered, over) = (Moments.ToMicrosecond(at + past.AnsweredAfter), Moments.ToMicrosecond(at + past.ResolvedAfter));
        var page = new Page
        {
            Title = past.Incident.Title,
            SubjectKind = IncidentKind.Kind.Name,
            Subject = past.Incident.Id.Value,
            SubjectNumber = IncidentKind.Kind.NumberOf(past.Incident),
            Team = past.Policy.Team,
            Service = past.Incident.Service,
            TriggeredAt = at,
            OutOfHours = await hours.IsOut(past.Policy.Team, at, stop),
        };
        page.Aim(past.Policy.Id, null, $"{page.Id}");
        page.Begin(at);
        store.Add(page);
        store.AnnounceStep(page, new PageTriggered(page.Id, page.Title), by, at);
        page.Call([Person.Kind.NumberOf(past.Person)]);
        page.Go(0, 1, at + TimeSpan.FromMinutes(past.Policy.Steps[0].Wait));
        store.AnnounceStep(page, new PageStepTaken(page.Id, 1, 1, [past.Person.Name]), by, at);
        store.Add(new PageNotice
        {
            Key = $"{page.Id}-past",
            Page = page.Id,
            Person = past.Person.Id,
            Channel = NoticeChannel.InApp,
            Due = at,
            At = at,
            State = NoticeState.Sent,
            Tries = 1,
            Outcome = "Shown",
        });
        store.AnnounceStep(page, new NoticeSent(page.Id, past.Person.Name, NoticeChannel.InApp, "Shown"), by, at);
        var person = new Actor(past.Person.Id.Value, past.Person.Name) { Cause = by.Cause };
        page.Acknowledge(past.Person.Id, answered);
        store.AnnounceStep(page, new PageAcknowledged(page.Id), person, answered);
        page.Resolve(over);
        store.AnnounceStep(page, new PageResolved(page.Id, ""), person, over);
        return page.Id;
    }
}
