using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Strategy.Portfolio;
using Tandem.Strategy.Risks;

namespace Tandem.Product.Feasibility;

/// <summary>High risks of the services by which the product is delivered that nobody has decided to live with until the day the item is needed.</summary>
public sealed class OpenRiskConstraint(Store store) : IConstraint
{
    /// <summary>Risks that are told, the highest.</summary>
    private const int Most = 3;

    public string Name => "openRisks";

    public async Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        Id<Risk>[] told = [.. facts.Where(fact => fact.Kind == RiskKind.Kind.Name && (fact.Changed("exposure") || fact.Changed("state") || fact.Changed("service") || fact.Changed("acceptedUntil"))).Select(fact => new Id<Risk>(fact.Record)).Distinct()];
        return told.Length == 0 ? Concern.Nobody : Concern.Of(await store.Risks.Where(risk => EF.Parameter(told).Contains(risk.Id)).Select(risk => risk.Service).ToListAsync(stop));
    }

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        List<Id<Service>> services = [.. question.Product.Services];
        if (question.Mends || services.Count == 0)
            return [];
        var until = IsoDay.Of(question.Until);
        var high = await store.OpenRisksOf(services).Where(risk => risk.Exposure >= RiskScore.High).ToListAsync(stop);
        return [.. high.Where(risk => risk.State != RiskLife.Accepted || string.CompareOrdinal(risk.AcceptedUntil, until) < 0).Take(Most).Select(risk => Hindrance.By(
            Name, Verdict.AtRisk,
            risk.State == RiskLife.Accepted
                ? $"The risk {RiskKind.Kind.NumberOf(risk)} ({risk.Title}) of score {risk.Exposure} is accepted until {risk.AcceptedUntil} only."
                : $"The risk {RiskKind.Kind.NumberOf(risk)} ({risk.Title}) has the score {risk.Exposure} of 25 and is {(risk.State == RiskLife.Treated ? "not treated to the end" : "not decided")}.",
            risk.State == RiskLife.Treated ? "Do what is to be done about it, or accept the risk until then." : "Decide about it: treat it, or accept it until then.", RiskKind.Kind, risk.Serial))];
    }
}
