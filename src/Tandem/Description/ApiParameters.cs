using System.Text.RegularExpressions;
using Tandem.Api;
using Tandem.Kernel.Http;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;

namespace Tandem.Description;

/// <summary>What may be said beside the body of each request.</summary>
internal static partial class ApiParameters
{
    public static IEnumerable<ApiParameter> Of(ApiRoute route)
    {
        var special = route.Task switch
        {
            ApiTask.List => [.. Page(), .. ListOf(route.Resource.Kind, route.Excerpt is not null), new("columns", "query", "Only for text/csv: the fields wanted beside number and title, separated by commas; every field unless said.")],
            ApiTask.Facts => Page(),
            ApiTask.Read => [new("at", "query", "Shows the record as it was at this moment (RFC 3339)."), new("If-None-Match", "header", "The ETag you have: 304 if it is still the newest.")],
            ApiTask.Edit => [Version()],
            ApiTask.Create => [Key()],
            ApiTask.Move or ApiTask.Act => [Key(), new("If-Match", "header", "The ETag of the version you have seen.")],
            ApiTask.Sub when route.Method == "POST" => [Key()],
            ApiTask.Sub when route.Sub!.IsPaged => Page(),
            _ => Array.Empty<ApiParameter>(),
        };
        return InPath(route.Path).Concat(special);
    }

    public static IEnumerable<ApiParameter> Of(ApiNote note) =>
        [.. note.Asks.Select(ask => new ApiParameter(ask.Key, "query", ask.Value)), .. note.NeedsVersion ? [Version()] : Array.Empty<ApiParameter>()];

    public static IEnumerable<ApiParameter> InPath(string path) =>
        Hole().Matches(path).Select(hole => new ApiParameter(hole.Groups[1].Value, "path", hole.Groups[1].Value == "number" ? "The record's number." : "As the list gives it.", Required: true));

    private static ApiParameter[] Page() =>
    [
        new("limit", "query", $"How many, from 1 to {ListRequest.Most}; {ListRequest.Usual} unless said."),
        new("cursor", "query", "Where the page before ended: its \"next\"."),
    ];

    private static IEnumerable<ApiParameter> ListOf(RecordKind kind, bool inOneState)
    {
        yield return new("sort", "query", $"Fields by which to order, the most important first; a minus turns one round. Of: {string.Join(", ", kind.Fields.Where(field => field.Sortable).Select(field => field.Name).Append("number").Append("changedAt"))}.");
        yield return new("q", "query", "Words to be found.");
        foreach (var field in kind.Fields.Where(field => field.Filterable && !(inOneState && field.Name == "state")))
            yield return new(field.Name, "query", Filter(field));
    }

    private static string Filter(RecordField field) => field.Type switch
    {
        FieldType.Moment => "A day such as 2026-01-31 (in UTC, or at an offset: 2026-01-31+01:00), a range such as 2026-01-01..2026-02-01 (the end is outside), <=2026-01-31 (that day is inside), or >=2026-01-01T00:00:00Z.",
        FieldType.Number => "A number, several with commas, a range such as 1..3, or >=2.",
        FieldType.YesNo => "true or false.",
        FieldType.Reference => "A number, or a name that only one has, several with commas; none for empty; me or mine for your own.",
        _ when field.Name == "state" => $"{string.Join(", ", field.Choices.Select(choice => choice.Value))}, several with commas; open for all that are not done.",
        _ when field.Choices.Count > 0 => $"{string.Join(", ", field.Choices.Select(choice => choice.Value))}; several with commas.",
        _ => "The exact text.",
    };

    private static ApiParameter Version() => new("If-Match", "header", "The ETag of the version you are changing, or *.", Required: true);

    private static ApiParameter Key() => new("Idempotency-Key", "header", "Sent again within 24 hours, the request is answered again and not done again.");

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Hole();
}
