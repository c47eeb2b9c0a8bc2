using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>Makes the secret address by which one's calendar program reads shifts.</summary>
public sealed class MakeFeed(Store store, SiteAddress site) : IFeature<MakeFeed.Request, string>
{
    private const int TokenBytes = 32;

    /// <param name="Schedule">Null: one's own shifts by every schedule.</param>
    public sealed record Request(Id<Schedule>? Schedule = null);

    /// <returns>The address. Its token is kept nowhere; only its hash is.</returns>
    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(ScheduleKind.Kind.ReadRight);
        var me = by.Person is { } person ? new Id<Person>(person) : throw new Refused("Only a person has a calendar.");
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var feed = await store.Set<CalendarFeed>().SingleOrDefaultAsync(each => each.Person == me && each.Schedule == request.Schedule, stop);
        if (feed is null)
            store.Add(new CalendarFeed { Person = me, Schedule = request.Schedule, TokenHash = HashOf(token) });
        else
            feed.TokenHash = HashOf(token);
        store.Announce(new CalendarFeedMade(me, request.Schedule), by);
        await store.SaveChangesAsync(stop);
        return site.Of($"/calendar/{token}.ics");
    }

    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
