using Tandem.Design.Attainment;
using Tandem.Design.ExchangeRates;
using Tandem.Design.PolicyPages;
using Tandem.Kernel.Text;
using Tandem.Operation.Incidents;

namespace Tandem.Product.Priorities;

/// <summary>What promises cost that incidents broke, in the currency of the site; an amount of which no rate is known is shown, and does not count.</summary>
internal sealed class PenaltyEvidence(ReadPenalties penalties, ReadRates read) : IEvidenceSource
{
    public async Task<IEnumerable<(Guid Behind, Evidence.Piece Piece)>> Of(Support support, CancellationToken stop)
    {
        var owed = await penalties.Of(IncidentKind.Kind, [.. support.Incidents.Keys], stop);
        var rates = await read.Now(stop);
        return owed.Select(incident =>
        {
            var amounts = incident.Select(each => rates.Of(each.Amount, each.Day)).ToList();
            var worth = MinorUnits.InWhole(amounts.Sum(each => each.Worth?.Units ?? 0), rates.Base);
            return (incident.Key, new Evidence.Piece(Factors.Penalties, support.Incidents[incident.Key].Key, worth) { Amounts = [.. amounts.Select(Amount)] });
        });
    }

    private static EvidenceAmount Amount(Exchanged each) =>
        new(each.Amount.Currency, each.Amount.Units, IsoDay.Of(each.Day), each.Worth is not null, each.Rate?.Worth, each.Rate is { } rate ? IsoDay.Of(rate.From) : null);
}
