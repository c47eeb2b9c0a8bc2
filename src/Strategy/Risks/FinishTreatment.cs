using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Risks;

/// <summary>Says that something was done about a risk, or that it was not after all.</summary>
public sealed class FinishTreatment(Store store, TimeProvider clock) : IFeature<FinishTreatment.Request>
{
    public sealed record Request(Id<Risk> Risk, int Number = 0, bool Done = true);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var risk = await store.Risk(request.Risk, stop);
        RiskRules.DemandOpen(risk);
        var before = RiskRules.Find(risk, request.Number);
        var after = request.Done ? before with { DoneAt = before.DoneAt ?? Moments.ToMicrosecond(clock.GetUtcNow()), DoneBy = before.DoneAt is null ? by.Name : before.DoneBy } : before with { DoneAt = null, DoneBy = "" };
        if (after == before)
            return;
        risk.Set(risk.Treatments.Select(each => each.Number == after.Number ? after : each));
        store.Announce(new TreatmentFinished(risk.Id, after), by);
        await store.SaveChangesAsync(stop);
    }
}
