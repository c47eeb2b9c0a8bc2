using Tandem.Kernel.Storage;

// A test waits for databases and listeners more than it works.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]

namespace Tandem.Tests.Setting;

/// <summary>The houses of one test class: one per store, opened when first asked for. Tests of a class run one after the other.</summary>
public sealed class Houses : IAsyncDisposable
{
    private readonly Dictionary<DatabaseKind, House> open = [];

    public async Task<House> On(DatabaseKind kind)
    {
        if (!open.TryGetValue(kind, out var house))
            open[kind] = house = await Fresh(kind);
        return house;
    }

    /// <summary>A house for one test alone; dispose it.</summary>
    public static async Task<House> Fresh(DatabaseKind kind) => await House.Open(await Databases.Copy(kind), new MovableClock(), removed: true);

    public async ValueTask DisposeAsync()
    {
        foreach (var house in open.Values)
            await house.DisposeAsync();
    }
}
