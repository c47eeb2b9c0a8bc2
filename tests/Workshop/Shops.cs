using Tandem.Kernel.Storage;

namespace Tandem.Tests.Workshop;

/// <summary>The workshops of one test class: one per store.</summary>
public sealed class Shops : IAsyncDisposable
{
    private readonly Dictionary<DatabaseKind, Shop> open = [];

    public async Task<Shop> On(DatabaseKind kind)
    {
        if (!open.TryGetValue(kind, out var shop))
            open[kind] = shop = await Shop.Open(kind);
        return shop;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var shop in open.Values)
            await shop.DisposeAsync();
    }
}
