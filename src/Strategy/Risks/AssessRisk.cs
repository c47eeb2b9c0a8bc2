using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Risks;

/// <summary>Says how likely a risk is and how bad it would be.</summary>
public sealed class AssessRisk(Store store) : IFeature<AssessRisk.Request>
{
    /// <param name="Likelihood">1 (hardly ever) to 5 (to be expected); null: as it says already.</param>
    /// <param name="Impact">1 (hardly hurts) to 5 (threatens the organisation); null: as it says already.</param>
    public sealed record Request(Id<Risk> Risk, int? Likelihood = null, int? Impact = null);

    /// <exception cref="Refused">It has no owner, or one of the two is not said.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var risk = await store.Risk(request.Risk, stop);
        List<Complaint> missing = [];
        if (risk.Owner is null)
            missing.Add(new("owner", "Say first who is accountable for it."));
        if (RiskRules.Scale(request.Likelihood ?? risk.Likelihood, "likelihood") is null)
            missing.Add(new("likelihood", "Say how likely it is, from 1 to 5."));
        if (RiskRules.Scale(request.Impact ?? risk.Impact, "impact") is null)
            missing.Add(new("impact", "Say how much it would hurt, from 1 to 5."));
        if (missing.Count > 0)
            throw new Refused(missing);
        risk.Assess(request.Likelihood ?? risk.Likelihood!.Value, request.Impact ?? risk.Impact!.Value);
        store.Announce(new RiskAssessed(risk.Id, risk.Likelihood!.Value, risk.Impact!.Value, risk.Score!.Value), by);
        await store.SaveChangesAsync(stop);
    }
}
