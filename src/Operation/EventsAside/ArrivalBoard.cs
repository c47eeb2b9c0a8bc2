using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventsAside;

/// <summary>Tells which events were accepted and are not worked off: those that failed, and since when the others wait.</summary>
public sealed class ArrivalBoard(Store store)
{
    /// <summary>The most told at once.</summary>
    public const int Most = 200;

    private IQueryable<Arrival> Aside => store.Set<Arrival>().AsNoTracking().Where(arrival => arrival.AsideAt != null);

    public Task<int> Count(CancellationToken stop) => Aside.CountAsync(stop);

    /// <exception cref="Missing">None that failed has this number.</exception>
    internal async Task<Arrival> Demand(long number, CancellationToken stop) => await Aside.SingleOrDefaultAsync(arrival => arrival.Number == number, stop) ?? throw new Missing("arrival");

    /// <summary>When the oldest was accepted that is in its turn; null: none waits.</summary>
    public async Task<DateTimeOffset?> OldestWaiting(CancellationToken stop) =>
        await store.Set<Arrival>().AsNoTracking().Where(arrival => arrival.AsideAt == null).OrderBy(arrival => arrival.Number).FirstOrDefaultAsync(stop) is { } oldest ? ArrivalContent.Read(oldest.Content).At : null;

    /// <summary>Those that failed, the oldest first.</summary>
    public async Task<IReadOnlyList<AsideView>> All(CancellationToken stop) =>
        [.. (await Aside.OrderBy(arrival => arrival.Number).Take(Most).ToListAsync(stop)).Select(AsideView.Of)];
}
