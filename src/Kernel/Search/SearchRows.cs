using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Search;

/// <summary>Gathers the words of records: their searchable fields, and what was said about them.</summary>
internal sealed class SearchRows(Store store, ICustomFields custom)
{
    /// <summary>Characters; what a record holds beyond this is not searched.</summary>
    private const int LongestText = 100_000;

    /// <summary>Whether a fact may have changed by which words its record is found, or by whom.</summary>
    public static bool Concern(RecordKind kind, RecordedFact fact)
    {
        if (fact.Name is nameof(CommentAdded) or nameof(CommentEdited))
            return true;
        if (fact.Changes == "{}")
            return false;
        return fact.ReadChanges().EnumerateObject().Any(change => kind.SearchedMembers.Contains(change.Name) || change.Name.StartsWith("custom.", StringComparison.Ordinal));
    }

    public async Task<IReadOnlyList<SearchRow>> Of(RecordKind kind, IReadOnlyCollection<Guid> records, CancellationToken stop) =>
        await Of(kind, await kind.Shelf.Find(store, Reach.Everywhere, records, stop), stop);

    public async Task<IReadOnlyList<SearchRow>> Numbered(RecordKind kind, IReadOnlyCollection<int> serials, CancellationToken stop) =>
        await Of(kind, await kind.Shelf.Find(store, Reach.Everywhere, serials, stop), stop);

    private async Task<IReadOnlyList<SearchRow>> Of(RecordKind kind, IReadOnlyList<IRecord> found, CancellationToken stop)
    {
        await custom.Refresh(stop);
        var records = found.Select(record => record.Key).ToArray();
        var said = (await store.Comments.Where(comment => EF.Parameter(records).Contains(comment.Record)).OrderBy(comment => comment.Id)
                .Select(comment => new { comment.Record, comment.Text, comment.Internal }).ToListAsync(stop))
            .ToLookup(comment => comment.Record);
        return [.. found.Select(record => new SearchRow(
            record.Serial,
            $"{kind.NumberOf(record)} {kind.TitleOf(record)}",
            Text([.. Fields(kind, record, false), .. Custom(kind, record, false), .. said[record.Key].Where(comment => !comment.Internal).Select(comment => comment.Text)]),
            Text([.. Fields(kind, record, true), .. Custom(kind, record, true), .. said[record.Key].Where(comment => comment.Internal).Select(comment => comment.Text)]),
            kind.OrganisationOf(record),
            kind.OwnerOf(record)))];
    }

    private static IEnumerable<string?> Fields(RecordKind kind, IRecord record, bool isInternal) => kind.Fields
        .Where(field => field.Searchable && field.Internal == isInternal && field.Name != "title")
        .Select(field => field.Read(record) switch
        {
            CustomValues values => string.Join('\n', values.Values.Select(pair => pair.Value?.GetValueKind() == JsonValueKind.String ? (string?)pair.Value : null)),
            var value => value?.ToString(),
        });

    private IEnumerable<string?> Custom(RecordKind kind, IRecord record, bool isInternal) => record.Custom == CustomValues.None
        ? []
        : record.Custom.Values.Where(pair => custom.IsShown(kind, pair.Key, works: false) != isInternal)
            .Select(pair => pair.Value?.GetValueKind() == JsonValueKind.String ? (string?)pair.Value : null);

    private static string Text(IEnumerable<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (string.IsNullOrEmpty(part))
                continue;
            text.Append(part.AsSpan(0, Math.Min(part.Length, LongestText - text.Length))).Append('\n');
            if (text.Length >= LongestText)
                break;
        }

        return text.ToString();
    }
}
