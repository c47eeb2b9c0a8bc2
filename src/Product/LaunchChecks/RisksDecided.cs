using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Product.Launches;
using Tandem.Strategy.Risks;

namespace Tandem.Product.LaunchChecks;

/// <summary>Every risk of its services was assessed, and about each high one somebody has decided: it is small enough by now, or is lived with beyond the launch.</summary>
public sealed class RisksDecided(Store store) : ILaunchCheck
{
    public string Name => "risksDecided";

    public string Label => "Every risk of its services is assessed, and every high one is decided";

    public LaunchType For => LaunchType.Launch;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        var open = await store.OpenRisksOf(scope.ServiceIds).ToListAsync(stop);
        if (open.Find(risk => risk.State == RiskLife.Identified) is { } seen)
            return new(false, $"{seen.Title} is not assessed.", RiskKind.Kind.NumberOf(seen));
        var day = IsoDay.Of(scope.From.ToUniversalTime());
        if (open.Find(risk => risk.Exposure >= RiskScore.High && (risk.State != RiskLife.Accepted || string.CompareOrdinal(risk.AcceptedUntil, day) < 0)) is { } high)
            return new(false, high.State == RiskLife.Accepted ? $"{high.Title} is accepted until {high.AcceptedUntil} only." : $"{high.Title} has the score {high.Exposure} of 25 and is not decided.", RiskKind.Kind.NumberOf(high));
        return open.Count == 0 ? new(true, "No open risk names its services.") : new(true, $"{Finding.Names([.. open.Select(risk => RiskKind.Kind.NumberOf(risk))])} assessed, none of them high and undecided.", RiskKind.Kind.NumberOf(open[0]));
    }
}
