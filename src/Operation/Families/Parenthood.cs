using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Families;

/// <summary>Who may be whose parent: a parent has children, never a parent of its own.</summary>
public static class Parenthood
{
    extension(Store store)
    {
        public IQueryable<Incident> ChildrenOf(Id<Incident> parent) => store.Incidents.Where(incident => incident.Parent == parent);

        /// <exception cref="Refused">The two cannot be parent and child.</exception>
        internal async Task<Id<Incident>?> CheckParent(Id<Incident>? child, Id<Incident>? parent, CancellationToken stop)
        {
            if (parent is null)
                return null;
            if (parent == child)
                throw No("An incident is not its own parent.");
            var found = await store.Incidents.Where(incident => incident.Id == parent).Select(incident => new { incident.Parent, incident.State }).SingleOrDefaultAsync(stop)
                ?? throw new Missing("incident");
            if (found.Parent is not null)
                throw No("That incident is a child itself: choose its parent.");
            if (found.State == IncidentLife.Cancelled)
                throw No("That incident was cancelled.");
            if (child is { } id && await store.ChildrenOf(id).AnyAsync(stop))
                throw No("This incident has children of its own.");
            return parent;
        }
    }

    private static Refused No(string why) => new(why, nameof(Incident.Parent));
}
