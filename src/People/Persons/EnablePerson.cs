using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Roles;

namespace Tandem.People.Persons;

/// <summary>Lets a disabled person in again.</summary>
public sealed class EnablePerson(Store store, Actors actors) : IFeature<EnablePerson.Request>
{
    public sealed record Request(Id<Person> Person);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("people.disable");
        await actors.DemandRankOver(request.Person, by, stop);
        var person = await Person.Kind.Within(by.ReachOf("people.disable"), store.People).SingleOrDefaultAsync(person => person.Id == request.Person, stop)
            ?? throw new Missing("person");

        person.Move(Person.Active);
        store.Announce(new PersonEnabled(person.Id), by);
        await store.SaveChangesAsync(stop);
        actors.Forget(person.Id);
    }
}
