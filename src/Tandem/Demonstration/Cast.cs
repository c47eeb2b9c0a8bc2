using Tandem.Kernel.Records;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Demonstration;

/// <summary>Everybody and everything of the demonstration company that its incidents speak of.</summary>
internal sealed record Cast(
    IReadOnlyList<Person> Requesters,
    IReadOnlyDictionary<Id<Team>, IReadOnlyList<Person>> Crews,
    IReadOnlyDictionary<string, Service> Services,
    Id<Team> Desk,
    IReadOnlyDictionary<Id<Person>, Organisation> Homes);
