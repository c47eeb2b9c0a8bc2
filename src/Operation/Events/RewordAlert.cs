using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.Events;

/// <summary>Says in other words what is wrong: monitoring knows more than when it began.</summary>
public sealed class RewordAlert(Store store, LiveAlerts live) : IFeature<RewordAlert.Request>
{
    /// <param name="Title">Null: it stays.</param>
    /// <param name="Description">Null: it stays.</param>
    public sealed record Request(Id<Alert> Alert, string? Title = null, string? Description = null);

    /// <exception cref="Refused">There is no title, or one of them is too long.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (request.Title is { } title && (string.IsNullOrWhiteSpace(title) || title.Length > EventDraft.LongestTitle))
            throw new Refused($"A title has 1 to {EventDraft.LongestTitle} characters.", nameof(request.Title));
        if (request.Description?.Length > EventDraft.LongestAnnotation)
            throw new Refused($"A description has at most {EventDraft.LongestAnnotation} characters.", nameof(request.Description));
        var alert = await store.Alert(request.Alert, stop);
        (alert.Title, alert.Description) = (request.Title?.Trim() ?? alert.Title, request.Description ?? alert.Description);
        store.Announce(new AlertReworded(alert.Id), by);
        live.Follow(store, alert);
        await store.SaveChangesAsync(stop);
    }
}
