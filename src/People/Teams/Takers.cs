using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Teams;

/// <summary>Who may be given work: a team that still works, and a person who may come in.</summary>
public static class Takers
{
    extension(Store store)
    {
        /// <param name="team">Null: none is named.</param>
        /// <param name="assignee">Null: nobody is named.</param>
        /// <param name="field">In which the person was named.</param>
        /// <exception cref="Refused">The team was dissolved, or the person is shut out.</exception>
        public async Task DemandTakers(Id<Team>? team, Id<Person>? assignee, CancellationToken stop, string field = "assignee")
        {
            var objections = new Objections();
            if (team is { } given && !await store.Teams.AnyAsync(row => row.Id == given && row.State == Team.Active, stop))
                objections.Add(new("team", "This team was dissolved: choose another."));
            if (assignee is { } person && !await store.People.AnyAsync(row => row.Id == person && row.State == Person.Active, stop))
                objections.Add(new(field, "This person may not come in any more: choose another."));
            objections.Demand();
        }
    }
}
