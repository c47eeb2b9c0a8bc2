using System.Collections.Concurrent;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Binding;

/// <summary>Remembers which number belongs to which id: it never changes once committed. Says nothing about who may see the record.</summary>
public sealed class KnownNumbers
{
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<(RecordKind Kind, int Serial), Guid> ids = new();
    private readonly ConcurrentDictionary<Guid, int> serials = new();

    public Guid? IdOf(RecordKind kind, int serial) => ids.TryGetValue((kind, serial), out var id) ? id : null;

    public int? SerialOf(Guid id) => serials.TryGetValue(id, out var serial) ? serial : null;

    public void Remember(RecordKind kind, Guid id, int serial)
    {
        if (serials.Count >= Most)
        {
            ids.Clear();
            serials.Clear();
        }

        if (serials.TryAdd(id, serial))
            ids[(kind, serial)] = id;
    }
}
