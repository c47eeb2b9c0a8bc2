using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Improvement.Surveys;

/// <summary>Asks the requester of a closed incident how satisfied they were: once, and not more often than the site wants people to be asked.</summary>
public sealed class AskForSatisfaction(Store store, SurveyRules rules, TimeProvider clock) : IFeature<AskForSatisfaction.Request, Survey?>
{
    public sealed record Request(Id<Incident> Incident);

    /// <returns>Null when nobody is asked.</returns>
    public async Task<Survey?> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incidents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Incident, stop);
        if (incident is not { State: IncidentLife.Closed, Requester: { } person } || !IsChosen(incident.Id, rules.Share))
            return null;
        var (now, quietSince) = (clock.GetUtcNow(), clock.GetUtcNow().AddDays(-rules.QuietDays));
        if (await store.Surveys.AnyAsync(survey => survey.Incident == incident.Id || (survey.Person == person && survey.AskedAt > quietSince), stop)
            || !await store.People.AnyAsync(row => row.Id == person && row.State == Person.Active, stop))
            return null;
        var survey = new Survey
        {
            Incident = incident.Id,
            Subject = incident.Title,
            Person = person,
            Organisation = incident.Organisation,
            Team = incident.Team,
            Service = incident.Service,
            AskedAt = now,
            ExpiresAt = now.AddDays(rules.DaysToAnswer),
        };
        store.Add(survey);
        store.Announce(new SurveySent(survey.Id), by);
        store.Announce(new SatisfactionAsked(incident.Id, survey.Id), by);
        await store.SaveChangesAsync(stop);
        return survey;
    }

    /// <summary>The same incident is always chosen or never: its id decides, whose last bytes are random.</summary>
    /// <param name="share">From 0 to 100 percent.</param>
    public static bool IsChosen(Id<Incident> incident, int share)
    {
        Span<byte> bytes = stackalloc byte[16];
        incident.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]) % 100 < share;
    }
}
