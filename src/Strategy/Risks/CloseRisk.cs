using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Risks;

/// <summary>Says that a risk is none any more, and why.</summary>
public sealed class CloseRisk(Store store) : IFeature<CloseRisk.Request>
{
    public sealed record Request(Id<Risk> Risk, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (risk, reason) = (await store.Risk(request.Risk, stop), RiskRules.Reason(request.Reason, "Say why it is none any more."));
        risk.Close();
        store.Announce(new RiskClosed(risk.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
