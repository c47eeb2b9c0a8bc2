using Tandem.Kernel.Storage;

namespace Tandem.Tests.People.OpenIdConnect;

/// <summary>The crossings of one test class: one per store, opened when first asked for.</summary>
public sealed class Crossings : IAsyncDisposable
{
    private readonly Dictionary<DatabaseKind, Crossing> open = [];

    public async Task<Crossing> On(DatabaseKind kind)
    {
        if (!open.TryGetValue(kind, out var crossing))
            open[kind] = crossing = await Crossing.Open(kind);
        return crossing;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var crossing in open.Values)
            await crossing.DisposeAsync();
    }
}
