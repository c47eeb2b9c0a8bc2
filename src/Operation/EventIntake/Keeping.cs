using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventIntake;

/// <summary>Arrivals that are ready to be kept: what is left is to wait for the disk.</summary>
internal sealed class Keeping(AsyncServiceScope scope, IReadOnlyList<ArrivalContent> arrivals, Inbox inbox, LiveAlerts live)
{
    /// <exception cref="Kernel.Stale">Another node carried out a request with the same mark at this moment.</exception>
    public async Task Save(CancellationToken stop)
    {
        await using var closing = scope;
        try
        {
            await inbox.Finish(arrivals, () => scope.ServiceProvider.GetRequiredService<Store>().SaveChangesAsync(stop));
        }
        catch
        {
            live.Forget();
            throw;
        }
    }
}
