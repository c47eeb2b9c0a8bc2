using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Risks;

/// <summary>Says what was found when a risk was looked at again, and when to look the next time.</summary>
public sealed class ReviewRisk(Store store, TimeProvider clock) : IFeature<ReviewRisk.Request>
{
    /// <param name="Finding">What was found.</param>
    /// <param name="NextReview">A day to come, as <c>2026-05-03</c>.</param>
    public sealed record Request(Id<Risk> Risk, string? Finding = null, string? NextReview = null);

    /// <exception cref="Refused">Nothing was found, or no day to come is said.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (risk, today) = (await store.Risk(request.Risk, stop), RiskDay.Today(clock));
        RiskRules.DemandOpen(risk);
        var finding = RiskRules.Text(request.Finding, "finding") is { Length: > 0 } said ? said : throw new Refused("Say what you found.", "finding");
        var next = RiskRules.Day(request.NextReview, "nextReview") is { } day && string.CompareOrdinal(day, today) > 0
            ? day : throw new Refused("Say when to look again: a day to come, such as 2026-05-03.", "nextReview");
        risk.Review(next, today);
        store.Announce(new RiskReviewed(risk.Id, finding, next), by);
        await store.SaveChangesAsync(stop);
    }
}
