using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Roles;
using Tandem.People.WorkingTime;

namespace Tandem.People.Persons;

/// <summary>Changes what is known about a person.</summary>
public sealed class EditPerson(Store store, Actors actors) : IFeature<EditPerson.Request>
{
    /// <summary>What people may change about themselves without any right.</summary>
    private static readonly HashSet<string> OwnFields = [nameof(Person.Zone), nameof(Person.Language), nameof(Person.Hours), nameof(Person.Phone)];

    public sealed record Request(Id<Person> Person, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var person = await Find(request.Person, by, stop);
        var patch = request.Patch;
        patch.Take<string>("name", name => person.Name = PersonRules.Name(name));
        patch.Take<string>("userName", name => person.UserName = PersonRules.UserName(name));
        patch.Take<string>("email", email => person.Email = PersonRules.Email(email));
        patch.Take<string>("title", title => person.Title = PersonRules.Line(title, "title"));
        patch.Take<string>("phone", phone => person.Phone = PersonRules.Line(phone, "phone", 50));
        patch.Take<Id<Organisation>?>("organisation", organisation => person.Organisation = organisation);
        patch.Take<string>("zone", zone => person.Zone = PersonRules.Zone(zone));
        patch.Take<string>("language", language => person.Language = PersonRules.Language(language));
        patch.Take<string>("hours", hours => person.Hours = WorkingWeek.Tidy(hours));
        patch.Take<CustomValues>("custom", custom => person.Custom = custom ?? CustomValues.None);
        DemandOwnFields(person, by);
        await PersonRules.DemandFree(store, person, stop);
        store.Announce(new PersonEdited(person.Id), by);
        await store.SaveChangesAsync(stop);
        actors.Forget(person.Id);
    }

    private async Task<Person> Find(Id<Person> id, Actor by, CancellationToken stop)
    {
        if (by.Person == id.Value)
            return await store.People.SingleAsync(person => person.Id == id, stop);
        by.Demand("people.edit");
        await actors.DemandRankOver(id, by, stop);
        return await Person.Kind.Within(by.ReachOf("people.edit"), store.People).SingleOrDefaultAsync(person => person.Id == id, stop)
            ?? throw new Missing("person");
    }

    private void DemandOwnFields(Person person, Actor by)
    {
        var reach = by.ReachOf("people.edit");
        if (by.Person != person.Id.Value || reach.All || (person.Organisation is { } home && reach.Organisations.Contains(home.Value)))
            return;
        if (store.Entry(person).Properties.Any(property => property.IsModified && !OwnFields.Contains(property.Metadata.Name)))
            throw new Forbidden("people.edit");
    }
}
