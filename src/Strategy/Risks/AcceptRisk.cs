using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Risks;

/// <summary>Says that we live with a risk until a day, and why.</summary>
public sealed class AcceptRisk(Store store, TimeProvider clock) : IFeature<AcceptRisk.Request>
{
    /// <param name="AcceptedUntil">The last day on which it is accepted, as <c>2026-05-03</c>.</param>
    public sealed record Request(Id<Risk> Risk, string? Reason = null, string? AcceptedUntil = null);

    /// <exception cref="Refused">No reason is given, or no day after today.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var risk = await store.Risk(request.Risk, stop);
        List<Complaint> missing = [];
        if (string.IsNullOrWhiteSpace(request.Reason))
            missing.Add(new("reason", "Say why we can live with it."));
        var until = RiskRules.Day(request.AcceptedUntil, "acceptedUntil");
        if (until is null || string.CompareOrdinal(until, RiskDay.Today(clock)) <= 0)
            missing.Add(new("acceptedUntil", "Say until which day it is accepted: a day to come, such as 2026-05-03."));
        if (missing.Count > 0)
            throw new Refused(missing);
        risk.Accept(until!);
        store.Announce(new RiskAccepted(risk.Id, RiskRules.Text(request.Reason, "reason"), until!), by);
        await store.SaveChangesAsync(stop);
    }
}
