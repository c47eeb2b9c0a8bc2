using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Conflicts;

/// <summary>With what would this change collide, if it were carried out then?</summary>
/// <param name="Services">The service it names, and those its items deliver.</param>
/// <param name="Near">Items that it may reach, or that may reach it, over the map: for each, which depends on which.</param>
/// <param name="Reached">Services that a failure of its items would reach over the map, and the item nearest to it by which.</param>
public sealed record ConflictQuestion(
    Id<Change> Change,
    ChangeType Type,
    IReadOnlyList<Id<ConfigurationItem>> Items,
    IReadOnlyList<Id<Service>> Services,
    IReadOnlyDictionary<Guid, (Guid Dependent, Guid On)> Near,
    IReadOnlyDictionary<Guid, string> Reached,
    Id<Team>? Team,
    Id<Person>? Assignee,
    DateTimeOffset From,
    DateTimeOffset To);
