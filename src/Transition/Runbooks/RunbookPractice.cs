using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Runbooks;

/// <summary>Runbooks taken over from files, and how many alerts have one.</summary>
public static class RunbookPractice
{
    public static Practice Practice { get; } = new Practice("Runbooks")
        .Table<RunbookSource>(source =>
        {
            source.ToTable("runbook_sources");
            source.HasKey(row => row.Path);
            source.HasIndex(row => row.Article);
        });

    extension(Store store)
    {
        public DbSet<RunbookSource> RunbookSources => store.Set<RunbookSource>();
    }
}
