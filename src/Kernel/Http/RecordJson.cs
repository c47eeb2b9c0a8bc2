using System.Text.Json;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Http;

/// <summary>Writes records as the API shows them: references as numbers, choices by name, nothing internal for those who do not work on them.</summary>
public sealed class RecordJson(References references, RecordKinds kinds, ICustomFields custom, IEnumerable<WorkedOut> workedOut)
{
    /// <summary>Looks up, at once for all of them, the numbers of what the records refer to.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Numbers(RecordKind kind, IReadOnlyCollection<IRecord> records, CancellationToken stop)
    {
        await custom.Refresh(stop);
        var numbers = new Dictionary<Guid, string>();
        foreach (var group in RecordShape.Of(kind).References.GroupBy(field => field.Target!))
        {
            var ids = group.SelectMany(field => records.SelectMany(record => field.Field.ReadIds(record)));
            foreach (var (id, number) in await references.Numbers(kinds.Of(group.Key), ids, stop))
                numbers[id] = number;
        }

        return numbers;
    }

    /// <summary>Whether an answer says more than the record holds, so that an unchanged record is no unchanged answer.</summary>
    public bool SaysMore(RecordKind kind) => workedOut.Any(each => each.Kind == kind);

    /// <summary>Answers with one record, and with what is worked out of it unless it is a past one.</summary>
    public async Task Answer(Exchange exchange, int status, RecordKind kind, IRecord record, bool tagged = true)
    {
        var numbers = await Numbers(kind, [record], exchange.Stop);
        var more = new List<(string Name, IEnumerable<object> Items)>();
        if (tagged)
        {
            exchange.Tag(record.Version);
            foreach (var each in workedOut.Where(each => each.Kind == kind))
                more.Add((each.Name, await each.Read(exchange.Context.RequestServices, record, exchange.Stop)));
        }

        await exchange.Answer(status, json => Write(json, kind, record, numbers, exchange.By, more));
    }

    public void Write(Utf8JsonWriter json, RecordKind kind, IRecord record, IReadOnlyDictionary<Guid, string> numbers, Actor by, IEnumerable<(string Name, IEnumerable<object> Items)>? more = null)
    {
        var shape = RecordShape.Of(kind);
        var works = (!shape.HasInternal && record.Custom == CustomValues.None) || kind.IsWorkedBy(by, record);
        json.WriteStartObject();
        json.WriteString(RecordShape.Number, kind.NumberOf(record));
        foreach (var field in shape.Fields)
        {
            if (field.Field.Internal && !works)
                continue;
            json.WritePropertyName(field.Name);
            field.Write(json, record, numbers);
        }

        foreach (var (name, items) in more ?? [])
        {
            json.WriteStartArray(name);
            foreach (var item in items)
                JsonSerializer.Serialize(json, item, item.GetType(), Json.Strict);
            json.WriteEndArray();
        }

        json.WritePropertyName(RecordShape.Custom);
        json.WriteRawValue(custom.Shown(kind, record.Custom, works), skipInputValidation: true);
        json.WriteNumber(RecordShape.Version, record.Version);
        json.WriteString(RecordShape.CreatedAt, CreatedAt(record).UtcDateTime);
        json.WriteString(RecordShape.ChangedAt, record.ChangedAt.UtcDateTime);
        json.WriteEndObject();
    }

    /// <summary>When the record's id was made: the first 48 bits of a UUID version 7 are milliseconds since 1970 (RFC 9562).</summary>
    public static DateTimeOffset CreatedAt(IRecord record)
    {
        Span<byte> bytes = stackalloc byte[16];
        record.Key.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
    }
}
