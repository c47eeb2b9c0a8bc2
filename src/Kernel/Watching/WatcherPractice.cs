using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Watching;

/// <summary>Who watches records.</summary>
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
        });
}
