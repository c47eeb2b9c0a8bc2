using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Binding;

/// <summary>Turns "INC-1042", a user name, the name only one record has, or an id into the record meant, if the actor may see it; and ids back into numbers.</summary>
public sealed class References(Store store, KnownNumbers known)
{
    /// <exception cref="Missing">There is no such record, or the actor may not see it.</exception>
    public async Task<Guid> Demand(RecordKind kind, string text, Actor by, CancellationToken stop = default) =>
        await Find(kind, text, by, stop) ?? throw new Missing($"{kind.Noun} \"{text}\"");

    /// <summary>The id of the record that a program named in a field; null where there is none or the actor may not see it, which is complained about.</summary>
    public async Task<Guid?> Look(RecordKind kind, string text, string field, Actor by, Objections objections, CancellationToken stop)
    {
        var found = await Find(kind, text, by, stop);
        if (found is null)
            objections.Add(new(field, $"There is no {kind.Noun} \"{text}\".", Unseen: true));
        return found;
    }

    /// <summary>The id of the record meant; null where there is none or the actor may not see it.</summary>
    public async Task<Guid?> Find(RecordKind kind, string text, Actor by, CancellationToken stop = default)
    {
        var reach = kind.ReadBy(by);
        if (reach == Reach.None || text.Length > 200 || text.Contains('\0', StringComparison.Ordinal))
            return null;
        var numbered = text.Contains('-', StringComparison.Ordinal);
        if (numbered && kind.SerialOf(text) is { } serial)
            return await BySerial(kind, serial, reach, stop);
        if (Guid.TryParse(text, out var id))
            return await kind.Shelf.Has(store, reach, id, stop) ? id : null;
        return await kind.Shelf.IdKnownAs(store, reach, text, stop)
            ?? (!numbered && kind.SerialOf(text) is { } bare ? await BySerial(kind, bare, reach, stop) : null)
            ?? await kind.Shelf.IdTitled(store, reach, text, stop);
    }

    /// <summary>The id of the record that a person named in a field.</summary>
    /// <exception cref="Refused">There is no such record, or the actor may not see it.</exception>
    public async Task<Guid> Choose(RecordKind kind, string typed, string field, Actor by, CancellationToken stop = default) =>
        await Find(kind, typed, by, stop) ?? throw new Refused($"“{typed}” is no {kind.Noun}: choose one from the list.", field);

    /// <summary>The numbers of records by their ids, such as "TEA-3".</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Numbers(RecordKind kind, IEnumerable<Guid> ids, CancellationToken stop = default)
    {
        var numbers = new Dictionary<Guid, string>();
        List<Guid>? unknown = null;
        foreach (var id in ids)
        {
            if (known.SerialOf(id) is { } serial)
                numbers[id] = kind.NumberOf(serial);
            else if (unknown is null || !unknown.Contains(id))
                (unknown ??= []).Add(id);
        }

        if (unknown is null)
            return numbers;
        foreach (var (id, serial) in await kind.Shelf.Serials(store, unknown, stop))
        {
            known.Remember(kind, id, serial);
            numbers[id] = kind.NumberOf(serial);
        }

        return numbers;
    }

    private async Task<Guid?> BySerial(RecordKind kind, int serial, Reach reach, CancellationToken stop)
    {
        if (reach.All && known.IdOf(kind, serial) is { } remembered)
            return remembered;
        var id = await kind.Shelf.IdOf(store, reach, serial, stop);
        if (id is { } found)
            known.Remember(kind, found, serial);
        return id;
    }
}
