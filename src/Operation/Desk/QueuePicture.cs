using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Desk;

/// <summary>Keeps the picture of the whole queue for a few seconds: everybody who sees everything looks at the same one.</summary>
public sealed class QueuePicture(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(15);
    private volatile Known? known;

    public async ValueTask<OpenByAge> For(Actor by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var whole = IncidentKind.Kind.ReadBy(by).All;
        if (whole && known is { } remembered && now - remembered.At < Freshness)
            return remembered.Picture;
        await using var scope = scopes.CreateAsyncScope();
        var incidents = IncidentKind.Kind.VisibleTo(by, scope.ServiceProvider.GetRequiredService<Store>().Incidents.AsNoTracking());
        var picture = await OpenByAge.Of(incidents.Open, now, stop);
        if (whole)
            known = new(picture, now);
        return picture;
    }

    private sealed record Known(OpenByAge Picture, DateTimeOffset At);
}
