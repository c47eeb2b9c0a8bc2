using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Problems;

/// <summary>Says which problem caused an incident.</summary>
public sealed class RelateToProblem(Store store, TimeProvider clock) : IFeature<RelateToProblem.Request>
{
    public sealed record Request(Id<Incident> Incident, Id<Problem>? Problem = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var wanted = request.Problem ?? throw new Refused("Say which problem caused it.", nameof(request.Problem));
        await store.Find(IncidentKind.Key(request.Incident), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        await store.DemandCause(wanted, by, stop);
        if (await store.IsCausedBy(request.Incident, ProblemKind.Key(wanted), stop))
            throw new Refused("The incident is related to this problem already.", nameof(request.Problem));
        store.Blame(request.Incident, ProblemKind.Key(wanted), by, clock.GetUtcNow());
        await store.SaveChangesAsync(stop);
    }
}
