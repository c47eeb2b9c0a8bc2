using Tandem.Design.Attainment;
using Tandem.Design.PolicyPages;
using Tandem.Operation.Incidents;

namespace Tandem.Product.Priorities;

/// <summary>What promises cost that incidents broke. Amounts of different currencies count alike: the house knows no rates.</summary>
internal sealed class PenaltyEvidence(ReadPenalties penalties) : IEvidenceSource
{
    public async Task<IEnumerable<(Guid Behind, Evidence.Piece Piece)>> Of(Support support, CancellationToken stop)
    {
        var owed = await penalties.Of(IncidentKind.Kind, [.. support.Incidents.Keys], stop);
        return owed.Select(incident => (incident.Key, new Evidence.Piece(Factors.Penalties, support.Incidents[incident.Key].Key, incident.Sum(money => MinorUnits.InWhole(money.Units, money.Currency)))));
    }
}
