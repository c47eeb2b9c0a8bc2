using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.SignIn;

namespace Tandem.People.CalendarAddresses;

/// <summary>Makes the secret addresses by which calendar programs read, and knows for whom each was made. What is read there is the affair of whoever gives it.</summary>
public sealed class CalendarAddressBook(Store store, Actors actors)
{
    /// <summary>Makes the address, saved with the fact that tells of it; the one before no longer works.</summary>
    /// <param name="holds">What is read there.</param>
    /// <param name="of">The one record of which it is read; null: of all.</param>
    /// <returns>For whom it is, and what is secret in it: that is kept nowhere, only its hash is.</returns>
    /// <exception cref="Refused">Nobody is there for whom it could be.</exception>
    public async Task<(Id<Person> Person, string Token)> Make(string holds, Guid? of, Actor by, CancellationToken stop)
    {
        var me = by.Person is { } person ? new Id<Person>(person) : throw new Refused("Only a person has a calendar.");
        var token = Secret.New();
        if (await store.Set<CalendarAddress>().SingleOrDefaultAsync(each => each.Person == me && each.Holds == holds && each.Of == of, stop) is { } before)
            before.TokenHash = Secret.Hash(token);
        else
            store.Add(new CalendarAddress { Person = me, Holds = holds, Of = of, TokenHash = Secret.Hash(token) });
        return (me, token);
    }

    /// <summary>Who reads by a secret address, and of which record; null: of all.</summary>
    /// <param name="holds">What is read there.</param>
    /// <param name="right">What its person must still hold.</param>
    /// <exception cref="Missing">No such address was made, or whoever had it made may no longer see what it holds.</exception>
    public async Task<(Actor By, Guid? Of)> Open(string token, string holds, string right, CancellationToken stop)
    {
        var hash = Secret.Looks(token) ? Secret.Hash(token) : throw new Missing("calendar");
        var address = await store.Set<CalendarAddress>().AsNoTracking().SingleOrDefaultAsync(each => each.TokenHash == hash && each.Holds == holds, stop) ?? throw new Missing("calendar");
        return await actors.Of(address.Person, stop) is { } actor && actor.May(right) ? (actor, address.Of) : throw new Missing("calendar");
    }
}
