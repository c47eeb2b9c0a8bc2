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
using Tandem.People.Persons;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>Makes the secret address by which one's calendar program reads changes, maintenance and freezes.</summary>
public sealed class MakeCalendarAddress(Store store, SiteAddress site) : IFeature<MakeCalendarAddress.Request, string>
{
    private const int TokenBytes = 32;

    public sealed record Request;

    /// <returns>The address. What is secret in it is kept nowhere; only its hash is.</returns>
    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(ChangeKind.Kind.ReadRight);
        var me = by.Person is { } person ? new Id<Person>(person) : throw new Refused("Only a person has a calendar.");
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        if (await store.Set<ChangeCalendarAddress>().SingleOrDefaultAsync(each => each.Person == me, stop) is { } before)
            before.TokenHash = HashOf(token);
        else
            store.Add(new ChangeCalendarAddress { Person = me, TokenHash = HashOf(token) });
        store.Announce(new ChangeCalendarAddressMade(me), by);
        await store.SaveChangesAsync(stop);
        return site.Of($"/calendar/changes/{token}.ics");
    }

    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
