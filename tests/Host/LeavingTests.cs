using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Host;

public sealed class LeavingTests
{
    [Theory, Stores]
    public async Task A_site_that_was_closed_leaves_nothing_in_memory(DatabaseKind store)
    {
        List<WeakReference> closed = [await OpenAndClose(store), await OpenAndClose(store)];

        for (var look = 0; look < 50 && closed.Exists(site => site.IsAlive); look++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        closed.ShouldAllBe(site => !site.IsAlive);
    }

    private static async Task<WeakReference> OpenAndClose(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var visitor = house.Visitor();
        await visitor.Open("/sign-in");
        return new(house.Services);
    }
}
