using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Roles;
using Tandem.People.Sessions;
using Tandem.People.Tokens;

namespace Tandem.People.Persons;

/// <summary>Shuts a person out: within five seconds no session, token or feed of theirs is answered.</summary>
public sealed class DisablePerson(Store store, Actors actors, SessionBook sessions, TokenBook tokens) : IFeature<DisablePerson.Request>
{
    public sealed record Request(Id<Person> Person);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("people.disable");
        await actors.DemandRankOver(request.Person, by, stop);
        var person = await Person.Kind.Within(by.ReachOf("people.disable"), store.People).SingleOrDefaultAsync(person => person.Id == request.Person, stop)
            ?? throw new Missing("person");
        if (by.Person == person.Id.Value)
            throw new Refused("You cannot shut yourself out: ask another administrator.");
        person.Move(Person.Disabled);
        store.RemoveRange(await store.Sessions.Where(row => row.Person == person.Id).ToListAsync(stop));
        store.RemoveRange(await store.ApiTokens.Where(row => row.Person == person.Id).ToListAsync(stop));
        store.Announce(new PersonDisabled(person.Id), by);
        await store.SaveChangesAsync(stop);
        actors.Forget(person.Id);
        sessions.Forget();
        tokens.Forget();
    }
}
