using Tandem.Kernel;
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

    /// <exception cref="Refused">Something of it cannot be taken; all of it is named.</exception>
    public async Task<Person> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("people.create");
        var objections = new Objections();
        var person = new Person
        {
            Name = objections.Hear(() => PersonRules.Name(request.Name)),
            UserName = objections.Hear(() => PersonRules.UserName(request.UserName)),
            Email = objections.Hear(() => PersonRules.Email(request.Email)),
            Title = objections.Hear(() => PersonRules.Line(request.Title, "title")),
            Phone = objections.Hear(() => PersonRules.Line(request.Phone, "phone", 50)),
            Organisation = request.Organisation,
            Zone = objections.Hear(() => PersonRules.Zone(request.Zone)),
            Language = objections.Hear(() => PersonRules.Language(request.Language)),
            Hours = objections.Hear(() => WorkingWeek.Tidy(request.Hours)),
            Custom = request.Custom ?? CustomValues.None,
        };
        await objections.Hear(() => PersonRules.DemandFree(store, person, stop));
        objections.Demand();
        store.Add(person);
        store.Announce(new PersonCreated(person.Id), by);
        await store.SaveChangesAsync(stop);
        return person;
    }
}
