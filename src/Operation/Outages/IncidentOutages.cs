using Tandem.Design.Outages;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Outages;

/// <summary>The outages that were recorded from incidents.</summary>
internal static class IncidentOutages
{
    extension(Store store)
    {
        /// <summary>Those of an incident that count, the latest first.</summary>
        public IQueryable<Outage> OutagesFrom(Incident incident)
        {
            var number = IncidentKind.Kind.NumberOf(incident);
            return store.Outages.Where(outage => outage.Origin == number && outage.State != OutageLife.Withdrawn).OrderByDescending(outage => outage.Serial);
        }
    }
}
