using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Portal;

/// <summary>The rule that what the portal offers for a report is for the person who needs it solved, and nobody else.</summary>
internal static class OwnReport
{
    extension(Store store)
    {
        /// <exception cref="Missing">It is somebody else's, or there is none.</exception>
        public async Task<Incident> DemandOwnReport(Id<Incident> id, Actor by, CancellationToken stop)
        {
            var incident = await store.Incidents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop);
            return incident is { Requester: { } requester } && requester.Value == by.Person ? incident : throw new Missing("report");
        }
    }
}
