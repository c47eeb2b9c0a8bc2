using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;

namespace Tandem.Api;

/// <summary>Tells the facts about one record, in the order in which they became known; nothing internal to those who do not work on it.</summary>
internal sealed class FactAnswers(RecordKind kind)
{
    public async Task List(Exchange exchange)
    {
        var record = await exchange.Record(kind);
        var (limit, cursor) = exchange.AskedPage();
        var after = cursor is null ? 0L : Entry(cursor);
        var works = kind.IsWorkedBy(exchange.By, record);
        var facts = await Of(exchange, record, works).Where(fact => fact.Entry > after).OrderBy(fact => fact.Entry).Take(limit + 1).ToListAsync(exchange.Stop);
        var next = facts.Count > limit ? Cursor(facts[limit - 1].Entry) : null;
        var page = facts.Take(limit).ToList();
        var numbers = await FactJson.Numbers(exchange, kind, page);
        var custom = exchange.Get<ICustomFields>();
        exchange.LinkNext(next);
        await exchange.Answer(StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var fact in page)
                FactJson.Write(json, kind, fact, numbers, custom, works);
            json.WriteEndArray();
            json.WriteString("next", next);
            json.WriteEndObject();
        });
    }

    public async Task Read(Exchange exchange)
    {
        var record = await exchange.Record(kind);
        var works = kind.IsWorkedBy(exchange.By, record);
        if (!long.TryParse(exchange.Route("entry"), NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            || await Of(exchange, record, works).FirstOrDefaultAsync(fact => fact.Entry == entry, exchange.Stop) is not { } fact)
            throw new Missing("fact");
        var numbers = await FactJson.Numbers(exchange, kind, [fact]);
        var custom = exchange.Get<ICustomFields>();
        await exchange.Answer(StatusCodes.Status200OK, json => FactJson.Write(json, kind, fact, numbers, custom, works));
    }

    private static IQueryable<RecordedFact> Of(Exchange exchange, IRecord record, bool works)
    {
        var key = record.Key;
        var facts = exchange.Store.Facts.Where(fact => fact.Record == key);
        return works ? facts : facts.Where(fact => !fact.Internal);
    }

    private static string Cursor(long entry) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(entry.ToString(CultureInfo.InvariantCulture)));

    private static long Entry(string cursor)
    {
        Span<byte> text = stackalloc byte[32];
        return Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, text, out var length) && Utf8Parser.TryParse(text[..length], out long entry, out var read) && read == length && entry >= 0
            ? entry : throw new Malformed("This cursor does not belong to this list.", "cursor");
    }
}
