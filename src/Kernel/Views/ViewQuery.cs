using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Tandem.Kernel.Access;
using Tandem.Kernel.Exports;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Views;

/// <summary>Checks what a view asks, exactly as a list would, and writes it the way it is kept.</summary>
public sealed class ViewQuery(ListReader lists)
{
    /// <summary>The parameter of a list's address that names the view it came from.</summary>
    public const string Parameter = "view";

    private const string Columns = "columns";
    private const int Longest = 2_000;

    /// <exception cref="Malformed">A field is unknown or hidden, or a value is none of the field's.</exception>
    public async Task<string> Tidy(RecordKind kind, string? query, Actor by, CancellationToken stop)
    {
        var pairs = Read(query);
        var tidy = QueryHelpers.AddQueryString("", pairs.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)).Where(pair => !string.IsNullOrEmpty(pair.Value))).TrimStart('?');
        if (tidy.Length > Longest)
            throw new Malformed($"A view asks with at most {Longest} characters.", "query");
        await Check(kind, pairs, by, stop);
        return tidy;
    }

    /// <summary>Whether a reader may ask this: a view by a field they may not see does not exist for them.</summary>
    public async Task<bool> Suits(RecordKind kind, string query, Actor by, CancellationToken stop)
    {
        try
        {
            await Check(kind, Read(query), by, stop);
            return true;
        }
        catch (Exception no) when (no is Malformed or Missing)
        {
            return false;
        }
    }

    private static List<KeyValuePair<string, StringValues>> Read(string? query) =>
        [.. QueryHelpers.ParseQuery(query).Where(pair => pair.Key is not ("cursor" or "limit" or Parameter) && !pair.Key.StartsWith('_'))];

    private async Task Check(RecordKind kind, List<KeyValuePair<string, StringValues>> pairs, Actor by, CancellationToken stop)
    {
        var columns = pairs.Where(pair => pair.Key == Columns).SelectMany(pair => pair.Value.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)));
        if (columns.FirstOrDefault(name => !ExportColumns.Has(kind, name, by)) is { } stranger)
            throw new Malformed($"There is no column \"{stranger}\".", Columns);
        await lists.Read(kind, pairs.Where(pair => pair.Key != Columns), by, [], stop);
    }
}
