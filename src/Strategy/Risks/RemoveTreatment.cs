using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Risks;

/// <summary>Takes out what is not to be done about a risk after all.</summary>
public sealed class RemoveTreatment(Store store) : IFeature<RemoveTreatment.Request>
{
    public sealed record Request(Id<Risk> Risk, int Number = 0);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var risk = await store.Risk(request.Risk, stop);
        RiskRules.DemandOpen(risk);
        var treatment = RiskRules.Find(risk, request.Number);
        if (risk.State == RiskLife.Treated && risk.Treatments.Count == 1)
            throw new Refused("It is being treated by this alone: add another action first.", "number");
        risk.Set(risk.Treatments.Where(each => each.Number != treatment.Number));
        store.Announce(new TreatmentRemoved(risk.Id, treatment), by);
        await store.SaveChangesAsync(stop);
    }
}
