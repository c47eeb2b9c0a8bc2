using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class ReadingTests
{
    [Fact]
    public async Task Who_reads_next_gets_the_open_connection_of_who_read_before_it_even_after_a_write()
    {
        await using var shop = await Workshop.Open(DatabaseKind.Sqlite);
        var lamp = await shop.Make("Lamp");
        var seen = new HashSet<DbConnection>();
        for (var round = 1; round <= 60; round++)
        {
            seen.Add(await shop.Read(Connection));
            await shop.Change(lamp.Id, it => it.Brightness = round, "read, then written");
        }

        // Listeners read at the same time.
        seen.Count.ShouldBeLessThan(12);
        seen.ShouldAllBe(connection => connection.State == ConnectionState.Open);
    }

    private static async Task<DbConnection> Connection(Store store)
    {
        await store.Facts.CountAsync();
        return store.Database.GetDbConnection();
    }
}
