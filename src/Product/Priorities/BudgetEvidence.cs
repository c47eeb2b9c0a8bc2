using Microsoft.EntityFrameworkCore;
using Tandem.Design.Availability;
using Tandem.Design.Outages;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Priorities;

/// <summary>How much of their services' error budgets the outages burnt that were recorded from incidents: where a service has several objectives, of the one that it hurt most.</summary>
internal sealed class BudgetEvidence(Store store) : IEvidenceSource
{
    private const int Thousandths = 1_000;

    public async Task<IEnumerable<(Guid Behind, Evidence.Piece Piece)>> Of(Support support, CancellationToken stop)
    {
        if (support.Incidents.Count == 0)
            return [];
        var incidents = support.Incidents.Values.ToDictionary(incident => IncidentKind.Kind.NumberOf(incident.Serial), incident => incident.Id.Value);
        string[] numbers = [.. incidents.Keys];
        var outages = await store.Outages.AsNoTracking().Where(outage => outage.State != OutageLife.Withdrawn && !outage.Planned).Among(numbers, outage => outage.Origin, stop);
        List<Id<Service>> services = [.. outages.Select(outage => outage.Service).Distinct()];
        var objectives = services.Count == 0 ? [] : await store.ServiceObjectives.AsNoTracking()
            .Where(each => services.Contains(each.Service) && each.State == ObjectiveLife.InForce && each.Indicator == IndicatorKind.Availability).ToListAsync(stop);
        var terms = objectives.ToLookup(each => each.Service, each => each.Terms);
        return outages.Select(outage => (incidents[outage.Origin], new Evidence.Piece(Factors.ErrorBudget, OutageKind.Key(outage.Id), terms[outage.Service].Select(each => Burnt(each, outage, support.Until)).DefaultIfEmpty().Max())));
    }

    /// <summary>In thousandths of the budget of the window in which it ended.</summary>
    private static long Burnt(ObjectiveTerms terms, Outage outage, DateTimeOffset until)
    {
        var end = outage.EndedAt ?? until;
        if (end <= outage.StartedAt)
            return 0;
        var state = ErrorBudget.Of(terms, new([outage.Span], [], []), end);
        return state.Budget > 0 ? (long)(Thousandths * state.Used / state.Budget) : 0;
    }
}
