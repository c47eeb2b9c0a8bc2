using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Transition.ReleaseNotes;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>Looks how the gates of a release stand, on the records as they are now.</summary>
public sealed class CheckGates(Store store, ReadReleaseNotes notes)
{
    /// <summary>Every gate of a release, in the order of its life.</summary>
    public async Task<IReadOnlyList<GateState>> Of(Release release, CancellationToken stop)
    {
        // A gate judges by everything there is, whoever looks at it.
        var everyone = Actor.System("gates");
        var linked = await notes.Linked(release, everyone, stop);
        var changes = await store.ChangesOf(release, everyone, stop);
        var deployments = await store.DeploymentsOf(release.Id).AsNoTracking().ToListAsync(stop);
        var evidence = new GateEvidence(changes, deployments, [.. linked.Select(each => each.Number)], release.Notes.Length > 0 ? release.Notes : NotesText.Of(release, changes, linked));
        return [.. release.Gates.OrderBy(gate => Order(gate.Stage)).Select(gate => new GateState(gate, gate.TickedBy is null ? evidence.Missing(gate.Check) : null))];
    }

    /// <summary>The gates before a stage that are neither met nor waived.</summary>
    public async Task<IReadOnlyList<Complaint>> Missing(Release release, string stage, CancellationToken stop) =>
        [.. (await Of(release, stop)).Where(state => state.Gate.Stage == stage && !state.Opens).Select(state => new Complaint(null, $"{state.Gate.Label}: {state.Missing}") { Place = state.Place })];

    /// <exception cref="Refused">A gate before the stage is neither met nor waived; each is named.</exception>
    public async Task Demand(Release release, string stage, CancellationToken stop)
    {
        if (await Missing(release, stage, stop) is { Count: > 0 } missing)
            throw new Refused(missing);
    }

    /// <summary>Where a stage stands in the life; -1: no gate stands before it.</summary>
    internal static int Order(string stage) => ReleaseLife.Gated.ToList().IndexOf(stage);
}
