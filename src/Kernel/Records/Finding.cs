using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Records;

/// <summary>Finds records of any kind for somebody: what the actor may not read does not exist.</summary>
public static class Finding
{
    extension(Store store)
    {
        /// <summary>Finds a record by its number, or by the other name by which its kind is known.</summary>
        /// <exception cref="Missing">There is none, or the actor may not read it.</exception>
        public async Task<IRecord> Find(RecordKind kind, string number, Actor by, CancellationToken stop)
        {
            var reach = kind.ReadBy(by);
            if (kind.SerialOf(number) is { } serial && await kind.Shelf.Find(store, reach, serial, stop) is { } numbered)
                return numbered;
            if (await kind.Shelf.IdKnownAs(store, reach, number, stop) is { } id && await kind.Shelf.Find(store, reach, id, stop) is { } known)
                return known;
            throw new Missing(kind.Noun);
        }

        /// <summary>Finds a record by its number alone, whatever its kind: INC-1042.</summary>
        /// <exception cref="Missing">There is none, or the actor may not read it.</exception>
        public async Task<IRecord> Find(string number, Actor by, CancellationToken stop) =>
            await store.Find(store.Kinds.OfNumber(number.Trim()) ?? throw new Missing("record"), number, by, stop);

        /// <exception cref="Missing">There is none, or the actor may not read it.</exception>
        public async Task<IRecord> Find(RecordKey key, Actor by, CancellationToken stop)
        {
            var kind = store.Kinds.Named(key.Kind) ?? throw new Missing("record");
            return await kind.Shelf.Find(store, kind.ReadBy(by), key.Id, stop) ?? throw new Missing(kind.Noun);
        }

        /// <summary>Finds a record with which the actor may do more than read it.</summary>
        /// <param name="reach">How far the actor may do that with records of the kind.</param>
        /// <exception cref="Missing">There is none, or the actor may not read it.</exception>
        /// <exception cref="Forbidden">The actor may read it, but not do this.</exception>
        public async Task<IRecord> Find(RecordKey key, Actor by, Func<RecordKind, Actor, Reach> reach, string right, CancellationToken stop)
        {
            var record = await store.Find(key, by, stop);
            var kind = store.Kinds.Of(record.GetType());
            return kind.Covers(reach(kind, by), record) ? record : throw new Forbidden($"{kind.Plural}.{right}");
        }

        /// <summary>Reads the records behind many keys of any kinds, as far as the actor may.</summary>
        public async Task<IReadOnlyDictionary<RecordKey, IRecord>> FindAll(IEnumerable<RecordKey> keys, Actor by, CancellationToken stop)
        {
            var found = new Dictionary<RecordKey, IRecord>();
            foreach (var group in keys.Distinct().GroupBy(key => key.Kind))
            {
                if (store.Kinds.Named(group.Key) is not { } kind)
                    continue;
                foreach (var record in await kind.Shelf.Find(store, kind.ReadBy(by), [.. group.Select(key => key.Id)], stop))
                    found[new(kind.Name, record.Key)] = record;
            }

            return found;
        }
    }
}
