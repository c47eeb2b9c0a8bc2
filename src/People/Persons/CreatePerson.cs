using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.WorkingTime;

namespace Tandem.People.Persons;

/// <summary>Enters a person; whoever has a user name and an address can then be invited.</summary>
public sealed class CreatePerson(Store store) : IFeature<CreatePerson.Request, Person>
{
    public sealed record Request(
        string Name,
        string? UserName = null,
        string? Email = null,
        string? Title = null,
        string? Phone = null,
        Id<Organisation>? Organisation = null,
        string? Zone = null,
        string? Language = null,
        string? Hours = null,
        CustomValues? Custom = null);

    public async Task<Person> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("people.create");
        var person = new Person
        {
            Name = PersonRules.Name(request.Name),
            UserName = PersonRules.UserName(request.UserName),
            Email = PersonRules.Email(request.Email),
            Title = PersonRules.Line(request.Title, "title"),
            Phone = PersonRules.Line(request.Phone, "phone", 50),
            Organisation = request.Organisation,
            Zone = PersonRules.Zone(request.Zone),
            Language = PersonRules.Language(request.Language),
            Hours = WorkingWeek.Tidy(request.Hours),
            Custom = request.Custom ?? CustomValues.None,
        };
        await PersonRules.DemandFree(store, person, stop);
        store.Add(person);
        store.Announce(new PersonCreated(person.Id), by);
        await store.SaveChangesAsync(stop);
        return person;
    }
}
