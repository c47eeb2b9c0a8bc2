using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Watching;

/// <summary>Who watches what.</summary>
public static class WatcherStore
{
    extension(Store store)
    {
        public IQueryable<Watcher> Watchers => store.Set<Watcher>().AsNoTracking();

        public IQueryable<Watcher> WatchersOf(RecordKey record) =>
            store.Watchers.Where(watcher => watcher.Record == record.Id).OrderBy(watcher => watcher.Since).ThenBy(watcher => watcher.Person);

        /// <summary>Makes a person a watcher with the next save, unless the person is one already.</summary>
        public async Task<bool> Watch(RecordKey record, Guid person, Actor by, TimeProvider clock, CancellationToken stop)
        {
            if (await store.Set<Watcher>().FindAsync([record.Id, person], stop) is not null)
                return false;
            store.Add(new Watcher { Kind = record.Kind, Record = record.Id, Person = person, Since = clock.GetUtcNow() });
            store.Announce(new WatchStarted(record, person), by);
            return true;
        }
    }
}
