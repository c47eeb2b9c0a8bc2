using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Roles;
using Tandem.People.Teams;

namespace Tandem.People.Persons;

/// <summary>Who can be told, and where.</summary>
public sealed class AddressBook(Store store, Actors actors) : IAddressBook
{
    public Task<IReadOnlyList<Addressee>> Of(IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        var ids = people.Select(id => new Id<Person>(id)).ToArray();
        return Read(store.People.Where(person => EF.Parameter(ids).Contains(person.Id)), stop);
    }

    public Task<IReadOnlyList<Addressee>> Named(IReadOnlyCollection<string> userNames, CancellationToken stop)
    {
        var names = userNames.Select(name => (string?)name.ToLowerInvariant()).ToArray();
        return Read(store.People.Where(person => EF.Parameter(names).Contains(person.UserName)), stop);
    }

    public Task<IReadOnlyList<Addressee>> In(IReadOnlyCollection<Guid> teams, IReadOnlyCollection<Guid> among, CancellationToken stop)
    {
        var people = among.Select(id => new Id<Person>(id)).ToArray();
        var ids = teams.Select(id => new Id<Team>(id)).ToArray();
        var memberships = store.Memberships;
        return Read(store.People.Where(person => EF.Parameter(people).Contains(person.Id) && memberships.Any(row => row.Person == person.Id && EF.Parameter(ids).Contains(row.Team))), stop);
    }

    private async Task<IReadOnlyList<Addressee>> Read(IQueryable<Person> people, CancellationToken stop)
    {
        var found = await people.AsNoTracking().Where(person => person.State == Person.Active)
            .Select(person => new { person.Id, person.UserName, person.Email }).ToListAsync(stop);
        var told = new List<Addressee>();
        foreach (var person in found)
        {
            if (await actors.Of(person.Id, stop) is { } actor)
                told.Add(new(actor, person.UserName ?? "", person.Email));
        }

        return told;
    }
}
