using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusPage;

/// <summary>The status page in memory: at most two seconds old, however many ask, and made anew at once where something was told.</summary>
public sealed class StatusBoard(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int MostServices = 500;
    private readonly Recalled<StatusSnapshot> snapshot = new(scopes, clock, (services, stop) => services.GetRequiredService<StatusReading>().Read(stop));

    /// <summary>What everybody in the world sees: the services that were put on the page, under their public names.</summary>
    public async Task<StatusView> Public(CancellationToken stop)
    {
        var (all, now) = (await snapshot.Now(stop), clock.GetUtcNow());
        return View(all, [.. all.Components.Select(each => all.Part(each, now))]);
    }

    /// <summary>What somebody who is signed in sees: the live services they may see.</summary>
    public async Task<StatusView> For(Store store, Actor reader, CancellationToken stop)
    {
        var (all, now) = (await snapshot.Now(stop), clock.GetUtcNow());
        Id<Tandem.People.Organisations.Organisation>? home = reader.Organisation is { } organisation ? new(organisation) : null;
        var services = await ServiceKind.Kind.VisibleTo(reader, store.Services.AsNoTracking())
            .Where(service => service.State == ServiceLife.Live && (service.Organisation == null || service.Organisation == home || home == null))
            .OrderBy(service => service.Name).Take(MostServices).Select(service => new { service.Id, service.Name, service.Description, service.ChangedAt }).ToListAsync(stop);
        return View(all, [.. services.Select(each => new StatusPart(each.Id.Value, each.Id, each.Name, "", all.Of(each.Id, inside: true, now), each.ChangedAt))]);
    }

    /// <summary>Makes it anew at the next question.</summary>
    public void Forget() => snapshot.Forget();

    private static StatusView View(StatusSnapshot all, IReadOnlyList<StatusPart> parts)
    {
        var seen = parts.Select(part => part.Service).ToHashSet();
        IReadOnlyList<ShownNotice> notices = [.. all.Notices.Where(notice => notice.Services.Any(seen.Contains))];
        var told = notices.Select(notice => notice.ToldAt).Concat(parts.Select(part => part.ChangedAt)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        return new(parts, notices, [.. all.Windows.Where(window => window.Services.Any(seen.Contains))], told);
    }
}
