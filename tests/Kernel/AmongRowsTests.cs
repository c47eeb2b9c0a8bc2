using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class AmongRowsTests(Houses houses) : IClassFixture<Houses>
{
    /// <summary>Few keys are looked up at once; of many it depends on whether there are more rows or more keys.</summary>
    [Theory]
    [Stores(40, 20)]
    [Stores(40, 600)]
    [Stores(700, 600)]
    [Stores(700, 0)]
    public async Task The_rows_of_many_are_found_whether_there_are_more_rows_or_more_keys(DatabaseKind kind, int rows, int keys)
    {
        var house = await houses.On(kind);
        var name = $"lamp-{rows}-{keys}";
        List<HeldFact> held = [.. Enumerable.Range(1, rows).Select(at => new HeldFact { Listener = name, Position = at, Kind = "lamp", Record = Guid.CreateVersion7(), Name = "LampLit" })];
        await house.Within(async services =>
        {
            var store = services.GetRequiredService<Store>();
            store.AddRange(held);
            return await store.SaveChangesAsync();
        });
        // Every second one, and as many that nobody holds.
        Guid[] asked = [.. held.Where((_, at) => at % 2 == 0).Select(row => row.Record).Take(keys)];
        asked = [.. asked, .. Enumerable.Range(0, keys - asked.Length).Select(_ => Guid.CreateVersion7())];

        var found = await house.Read(store => store.Set<HeldFact>().AsNoTracking().Where(row => row.Listener == name).Among(asked, row => row.Record, default));

        found.Select(row => row.Record).ShouldBe(held.Select(row => row.Record).Intersect(asked), ignoreOrder: true);
        found.Count.ShouldBe(Math.Min(keys, rows / 2));
    }
}
