using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Notices;

/// <summary>Who watches records, and who is mentioned in them.</summary>
internal static class WatcherPractice
{
    public static Practice Practice { get; } = new Practice("Watchers")
        .Hangs(WatcherAnswers.SubResource)
        .Table<Watcher>(watcher =>
        {
            watcher.ToTable("watchers");
            watcher.HasKey(each => new { each.Record, each.Person });
            watcher.Ignore(each => each.About);
            watcher.HasIndex(each => each.Person);
        })
        .Uses(services =>
        {
            services.AddScoped<Mentions>();
            services.TryAddScoped<IAddressBook, EmptyAddressBook>();
        });
}
