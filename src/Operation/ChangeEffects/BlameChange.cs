using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Transition.Changes;

namespace Tandem.Operation.ChangeEffects;

/// <summary>Says which change caused an incident.</summary>
public sealed class BlameChange(Store store, TimeProvider clock) : IFeature<BlameChange.Request>
{
    public sealed record Request(Id<Incident> Incident, Id<Change>? Change = null);

    /// <exception cref="Refused">No change is named, it was never begun, or it is said already.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var named = request.Change ?? throw new Refused("Say which change caused it.", nameof(request.Change));
        await store.Find(IncidentKind.Key(request.Incident), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        var change = (Change)await store.Find(ChangeKind.Key(named), by, stop);
        if (change.ActualStart is null)
            throw new Refused("This change was never begun.", nameof(request.Change));
        if (await store.IsCausedBy(request.Incident, ChangeKind.Key(change.Id), stop))
            throw new Refused("The incident is related to this change already.", nameof(request.Change));
        store.Blame(request.Incident, ChangeKind.Key(change.Id), by, clock.GetUtcNow());
        await store.SaveChangesAsync(stop);
    }
}
