using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Incidents;

/// <summary>What caused an incident: a problem, or a change.</summary>
public static class IncidentCauses
{
    /// <summary>From an incident to what caused it.</summary>
    public const string CausedBy = "causedBy";

    private const string Causes = "causes";

    extension(Store store)
    {
        /// <summary>Whether it is said already that this caused the incident.</summary>
        internal Task<bool> IsCausedBy(Id<Incident> incident, RecordKey cause, CancellationToken stop) =>
            store.Links.AnyAsync(link => link.From == incident.Value && link.To == cause.Id && link.Relation == CausedBy, stop);

        /// <summary>Joins an incident to what caused it; the caller has asked who may, and saves.</summary>
        internal void Blame(Id<Incident> incident, RecordKey cause, Actor by, DateTimeOffset at)
        {
            var from = IncidentKind.Key(incident);
            store.Join(new Link { FromKind = from.Kind, From = from.Id, Relation = CausedBy, ToKind = cause.Kind, To = cause.Id, At = Moments.ToMicrosecond(at) }, Causes, by);
        }
    }
}
