using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.Risks;

/// <summary>Takes in a risk that somebody saw.</summary>
public sealed class RaiseRisk(Store store, TimeProvider clock) : IFeature<RaiseRisk.Request, Risk>
{
    /// <param name="Likelihood">1 to 5; may be said later.</param>
    /// <param name="Impact">1 to 5; may be said later.</param>
    /// <param name="NextReview">The day by which somebody looks at it again, as <c>2026-05-03</c>.</param>
    public sealed record Request(
        string? Title = null,
        string? Description = null,
        RiskCategory? Category = null,
        Id<Person>? Owner = null,
        Id<Service>? Service = null,
        Id<Objective>? Objective = null,
        int? Likelihood = null,
        int? Impact = null,
        string? NextReview = null,
        CustomValues? Custom = null);

    public async Task<Risk> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var risk = new Risk
        {
            Title = RiskRules.Title(request.Title),
            Description = RiskRules.Text(request.Description, "description"),
            Category = request.Category ?? RiskCategory.Operation,
            Owner = request.Owner,
            Service = request.Service,
            Objective = request.Objective,
            Custom = request.Custom ?? CustomValues.None,
        };
        risk.Weigh(RiskRules.Scale(request.Likelihood, "likelihood"), RiskRules.Scale(request.Impact, "impact"));
        risk.Review(RiskRules.Day(request.NextReview, "nextReview"), RiskDay.Today(clock));
        store.Add(risk);
        store.Announce(new RiskRaised(risk.Id, risk.Title), by);
        await store.SaveChangesAsync(stop);
        return risk;
    }
}
