using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Writes records as the original does: every value a text, references with their address, what people read beside it where that is wanted.</summary>
internal sealed class TableJson(Store store, References references, SiteAddress site)
{
    /// <summary>What is known of the records around those that are told.</summary>
    /// <param name="Records">Those they refer to, as far as the reader may see them.</param>
    /// <param name="Numbers">The numbers of the others.</param>
    /// <param name="Said">What was said about each, newest first.</param>
    internal sealed record Around(IReadOnlyDictionary<Guid, IRecord> Records, IReadOnlyDictionary<Guid, string> Numbers, ILookup<Guid, Comment> Said);

    /// <param name="one">A single record is told: then its journals are, too, without being named.</param>
    public async Task<Around> Look(ForeignTable table, IReadOnlyCollection<IRecord> records, TableShape shape, bool one, Actor by, CancellationToken stop)
    {
        var (found, numbers) = (new Dictionary<Guid, IRecord>(), new Dictionary<Guid, string>());
        var wanted = shape.Fields?.Where(field => shape.Showing != Showing.Values || field.Contains('.', StringComparison.Ordinal)).Select(field => field.Split('.')[0]).ToHashSet();
        if (shape.Showing != Showing.Values || wanted is { Count: > 0 })
        {
            foreach (var group in table.Columns.Where(column => column.Target is not null && wanted?.Contains(column.Name) != false).GroupBy(column => column.Target!))
            {
                var kind = store.Kinds.Of(group.Key);
                List<Guid> ids = [.. group.SelectMany(column => records.Select(column.Referred)).OfType<Guid>().Distinct()];
                foreach (var record in ids.Count == 0 ? [] : await kind.Shelf.Find(store, kind.ReadBy(by), ids, stop))
                    found[record.Key] = record;
                foreach (var (id, number) in await references.Numbers(kind, ids.Where(id => !found.ContainsKey(id)), stop))
                    numbers[id] = number;
            }
        }

        var journals = shape.Showing != Showing.Values && table.Columns.Any(column => column.Type == ColumnType.Journal && (shape.Fields?.Contains(column.Name) ?? one));
        return new(found, numbers, await Said(journals ? [.. records.Select(record => record.Key)] : [], stop));
    }

    public void Write(Utf8JsonWriter json, ForeignTable table, IRecord record, TableShape shape, Around around, string root, Actor by)
    {
        var works = table.Kind.IsWorkedBy(by, record);
        json.WriteStartObject();
        if (shape.Fields is null)
        {
            foreach (var column in table.Columns.Where(column => !column.IsInternal || works))
                WriteColumn(json, column.Name, column, record, shape, around, root);
        }

        // As in the original, a column that is not there is not told.
        foreach (var field in shape.Fields ?? [])
        {
            if (table.Column(field.Split('.')[0]) is not { } column || (column.IsInternal && !works))
                continue;
            if (field == column.Name)
                WriteColumn(json, field, column, record, shape, around, root);
            else if (column.Target is { } target && ForeignTables.Of(target)?.Column(field[(column.Name.Length + 1)..]) is { } beyond)
                WriteBeyond(json, field, beyond, column.Referred(record) is { } id ? around.Records.GetValueOrDefault(id) : null, shape, by);
        }

        json.WriteEndObject();
    }

    private void WriteColumn(Utf8JsonWriter json, string name, Column column, IRecord record, TableShape shape, Around around, string root)
    {
        if (column.Target is null || column.Referred(record) is not { } id)
        {
            Write(json, name, column.Value(record), column.Type == ColumnType.Journal ? Journal(column, record, around) : column.Shown(record), shape.Showing);
            return;
        }

        var (value, shown) = (id.ToString("N"), around.Records.TryGetValue(id, out var there) ? store.Kinds.Of(there.GetType()).TitleOf(there) : around.Numbers.GetValueOrDefault(id, ""));
        if (!shape.Links || ForeignTables.Of(column.Target) is not { } table)
        {
            Write(json, name, value, shown, shape.Showing);
            return;
        }

        json.WriteStartObject(name);
        if (shape.Showing != Showing.Values)
            json.WriteString("display_value", shown);
        json.WriteString("link", site.Of($"{root}/{table.Name}/{value}"));
        if (shape.Showing != Showing.Words)
            json.WriteString("value", value);
        json.WriteEndObject();
    }

    private void WriteBeyond(Utf8JsonWriter json, string name, Column column, IRecord? record, TableShape shape, Actor by)
    {
        var hidden = record is null || (column.IsInternal && !store.Kinds.Of(record.GetType()).IsWorkedBy(by, record));
        Write(json, name, hidden ? "" : column.Value(record!), hidden ? "" : column.Shown(record!), shape.Showing);
    }

    private static void Write(Utf8JsonWriter json, string name, string value, string shown, Showing showing)
    {
        if (showing != Showing.Both)
        {
            json.WriteString(name, showing == Showing.Words ? shown : value);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("display_value", shown);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static string Journal(Column column, IRecord record, Around around)
    {
        var text = new StringBuilder();
        foreach (var comment in around.Said[record.Key].Where(comment => comment.Internal == column.IsInternal))
        {
            text.Append(comment.At.UtcDateTime.ToString(Column.MomentForm, CultureInfo.InvariantCulture)).Append(" - ").Append(comment.AuthorName)
                .Append(column.IsInternal ? " (Work notes)\n" : " (Additional comments)\n").Append(comment.Text).Append("\n\n");
        }

        return text.ToString();
    }

    private async Task<ILookup<Guid, Comment>> Said(Guid[] about, CancellationToken stop)
    {
        List<Comment> said = about.Length == 0 ? [] : await store.Comments.Where(comment => EF.Parameter(about).Contains(comment.Record)).OrderByDescending(comment => comment.At).ToListAsync(stop);
        return said.ToLookup(comment => comment.Record);
    }
}
