using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Risks;

/// <summary>Says that a risk that was closed is one again, and why: it is assessed anew.</summary>
public sealed class ReopenRisk(Store store) : IFeature<ReopenRisk.Request>
{
    public sealed record Request(Id<Risk> Risk, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (risk, reason) = (await store.Risk(request.Risk, stop), RiskRules.Reason(request.Reason, "Say what happened."));
        risk.Reopen();
        store.Announce(new RiskReopened(risk.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
