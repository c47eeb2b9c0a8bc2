using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Launches;
using Tandem.Product.Products;

namespace Tandem.Product.Changelog;

/// <summary>Reads what was announced, for everybody: nothing else of a launch is told here.</summary>
public sealed class ReadChangelog(Store store)
{
    /// <summary>Entries of one page, and of the feed.</summary>
    public const int Most = 50;

    /// <param name="product">The number of a product; empty: all.</param>
    public async Task<IReadOnlyList<ChangelogEntry>> Newest(string product, CancellationToken stop)
    {
        var launches = store.AnnouncedLaunches;
        if (product.Length > 0)
        {
            var serial = ProductKind.Kind.SerialOf(product);
            var products = store.Products.Where(row => row.Serial == serial).Select(row => row.Id);
            launches = launches.Where(launch => products.Contains(launch.Product));
        }

        return await Entries(await launches.Take(Most).ToListAsync(stop), stop);
    }

    /// <summary>One announcement; null: there is none that the reader may see. Who may read the launch also sees one that is not for everybody, and who was told of it.</summary>
    public async Task<ChangelogEntry?> One(string number, Actor by, CancellationToken stop)
    {
        var serial = LaunchKind.Kind.SerialOf(number);
        var launch = serial is null ? null : await store.Launches.AsNoTracking().SingleOrDefaultAsync(row => row.Serial == serial && row.AnnouncedAt != null, stop);
        if (launch is null || !(launch.Public || LaunchKind.Kind.Covers(LaunchKind.Kind.ReadBy(by), launch) || await WasTold(launch, by, stop)))
            return null;
        return (await Entries([launch], stop))[0];
    }

    private async Task<bool> WasTold(Launch launch, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person)
            return false;
        var (kind, key) = (LaunchKind.Kind.Name, launch.Id.Value);
        return await store.Set<Kernel.Notices.Notice>().AnyAsync(notice => notice.Person == person && notice.Kind == kind && notice.Record == key, stop);
    }

    private async Task<IReadOnlyList<ChangelogEntry>> Entries(List<Launch> launches, CancellationToken stop)
    {
        List<Id<DigitalProduct>> ids = [.. launches.Select(launch => launch.Product).Distinct()];
        var names = await store.Products.Where(product => ids.Contains(product.Id)).ToDictionaryAsync(product => product.Id, product => product.Name, stop);
        return [.. launches.Select(launch => new ChangelogEntry(LaunchKind.Kind.NumberOf(launch), launch.Title, launch.Kind, names[launch.Product], launch.AnnouncedAt!.Value, launch.Announcement))];
    }
}
