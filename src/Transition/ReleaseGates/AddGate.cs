using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>Puts one more item of a checklist before a stage of a release.</summary>
public sealed class AddGate(Store store) : IFeature<AddGate.Request>
{
    /// <summary>Gates that one release may have.</summary>
    public const int MostGates = 50;

    /// <param name="Stage">The state before which it stands, such as <c>ready</c>.</param>
    public sealed record Request(Id<Release> Release, string? Label = null, string? Stage = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        ReleaseRules.DemandAlive(release);
        if (release.Gates.Count >= MostGates)
            throw new Refused($"A release has at most {MostGates} gates.", nameof(request.Label));
        if (request.Stage is not { } stage || !ReleaseLife.Gated.Contains(stage))
            throw new Refused($"A gate stands before one of {string.Join(", ", ReleaseLife.Gated)}.", nameof(request.Stage));
        if (ReleaseRules.Word(request.Label, "label") is not { Length: > 0 } label)
            throw new Refused("Say what must be so.", nameof(request.Label));
        var gate = new ReleaseGate($"own-{Guid.CreateVersion7():N}", label, stage, GateCheck.Checklist, Own: true);
        release.Set([.. release.Gates, gate]);
        store.Announce(new GateAdded(release.Id, gate.Name, gate.Label, gate.Stage), by);
        await store.SaveChangesAsync(stop);
    }
}
