using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.People.Persons;

namespace Tandem.Operation.Events;

/// <summary>Says that somebody looks after an alert.</summary>
public sealed class AcknowledgeAlert(Store store, LiveAlerts live) : IFeature<AcknowledgeAlert.Request>
{
    public sealed record Request(Id<Alert> Alert);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var alert = await store.Alert(request.Alert, stop);
        alert.Acknowledge(by.Person is { } person ? new Id<Person>(person) : null);
        store.Announce(new AlertAcknowledged(alert.Id), by);
        live.Follow(store, alert);
        await store.SaveChangesAsync(stop);
    }
}
