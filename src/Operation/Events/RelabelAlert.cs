using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.Events;

/// <summary>Gives an alert other labels: monitoring knows more of what it is about than when it began. It stays the same alert.</summary>
public sealed class RelabelAlert(Store store, LiveAlerts live) : IFeature<RelabelAlert.Request>
{
    /// <param name="Labels">All that it has from then on.</param>
    public sealed record Request(Id<Alert> Alert, LabelSet Labels);

    /// <exception cref="Refused">There are too many labels, or one is too long.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (EventDraft.WrongLabels(request.Labels.Pairs) is { } why)
            throw new Refused(why, nameof(request.Labels));
        var alert = await store.Alert(request.Alert, stop);
        if (alert.Labels.Equals(request.Labels))
            return;
        alert.Labels = request.Labels;
        store.Announce(new AlertRelabelled(alert.Id), by);
        live.Follow(store, alert);
        await store.SaveChangesAsync(stop);
    }
}
