using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Risks;

/// <summary>Decides what is done about a risk, and what will remain of it.</summary>
public sealed class TreatRisk(Store store) : IFeature<TreatRisk.Request>
{
    /// <param name="Response">Avoid, reduce or transfer; who lives with a risk accepts it.</param>
    /// <param name="ResidualLikelihood">1 to 5, once every action is done; null: as it says already.</param>
    /// <param name="ResidualImpact">1 to 5, once every action is done; null: as it says already.</param>
    public sealed record Request(Id<Risk> Risk, RiskResponse? Response = null, int? ResidualLikelihood = null, int? ResidualImpact = null);

    /// <exception cref="Refused">No response is said, nothing is to be done, or nobody said what will remain.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var risk = await store.Risk(request.Risk, stop);
        List<Complaint> missing = [];
        if (request.Response is null or RiskResponse.Accept)
            missing.Add(new("response", "Say whether it is avoided, reduced or transferred; who lives with it accepts it."));
        if (risk.Treatments.Count == 0)
            missing.Add(new("treatments", "Add an action first: what is done about it, by whom and by when?"));
        var (likelihood, impact) = (RiskRules.Scale(request.ResidualLikelihood ?? risk.ResidualLikelihood, "residualLikelihood"), RiskRules.Scale(request.ResidualImpact ?? risk.ResidualImpact, "residualImpact"));
        if (likelihood is null)
            missing.Add(new("residualLikelihood", "Say how likely it is once all is done, from 1 to 5."));
        if (impact is null)
            missing.Add(new("residualImpact", "Say how much it would hurt once all is done, from 1 to 5."));
        if (missing.Count > 0)
            throw new Refused(missing);
        risk.Treat(request.Response!.Value);
        risk.Expect(likelihood, impact);
        store.Announce(new RiskTreated(risk.Id, risk.Response!.Value), by);
        await store.SaveChangesAsync(stop);
    }
}
