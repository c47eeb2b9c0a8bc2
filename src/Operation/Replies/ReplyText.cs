using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Replies;

/// <summary>Writes a canned reply for one incident.</summary>
public sealed class ReplyText(Store store)
{
    public async Task<string> For(CannedReply reply, Incident incident, Actor by, CancellationToken stop)
    {
        var requester = incident.Requester is { } person ? await store.People.Where(each => each.Id == person).Select(each => each.Name).FirstOrDefaultAsync(stop) : null;
        var team = incident.Team is { } id ? await store.Teams.Where(each => each.Id == id).Select(each => each.Name).FirstOrDefaultAsync(stop) : null;
        var service = incident.Service is { } used ? await store.Services.Where(each => each.Id == used).Select(each => each.Name).FirstOrDefaultAsync(stop) : null;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(by.Zone) ?? DateTimeZone.Utc;
        return Placeholders.Fill(reply.Text, new Dictionary<string, string>
        {
            ["requester"] = requester ?? "",
            ["agent"] = by.Name,
            ["number"] = IncidentKind.Kind.NumberOf(incident),
            ["title"] = incident.Title,
            ["state"] = IncidentLife.Life.State(incident.State).Label,
            ["priority"] = incident.Priority.ToString(CultureInfo.InvariantCulture),
            ["team"] = team ?? "",
            ["service"] = service ?? "",
            ["openedAt"] = Instant.FromDateTimeOffset(incident.OpenedAt).InZone(zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            ["resolution"] = incident.Resolution ?? "",
        });
    }
}
