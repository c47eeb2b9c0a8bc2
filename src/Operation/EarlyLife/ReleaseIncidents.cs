using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Transition.Releases;

namespace Tandem.Operation.EarlyLife;

/// <summary>The incidents that have to do with a release.</summary>
internal static class ReleaseIncidents
{
    extension(Store store)
    {
        /// <summary>The ids of the incidents linked, in whatever way, to a release or one of its changes.</summary>
        public async Task<Id<Incident>[]> IncidentsLinkedTo(Release release, CancellationToken stop)
        {
            var kind = IncidentKind.Kind.Name;
            Guid[] own = [release.Id.Value, .. release.Changes.Select(change => change.Value)];
            var ends = await store.Links
                .Where(link => (link.FromKind == kind && EF.Parameter(own).Contains(link.To)) || (link.ToKind == kind && EF.Parameter(own).Contains(link.From)))
                .Select(link => link.FromKind == kind ? link.From : link.To).ToListAsync(stop);
            return [.. ends.Distinct().Select(id => new Id<Incident>(id))];
        }
    }
}
