using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Tandem.Interface.Records;

/// <summary>The address of a list, which is all its state; every link on the page is this one with something changed.</summary>
public sealed class ListAddress(string path, IEnumerable<KeyValuePair<string, StringValues>> query)
{
    private readonly List<KeyValuePair<string, string?>> pairs =
        [.. query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)).Where(pair => !string.IsNullOrEmpty(pair.Value))];

    public string Path => path;

    public IEnumerable<KeyValuePair<string, string?>> Pairs => pairs;

    /// <summary>Everything that narrows or orders the list, but not how far one has read.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Wanted => pairs.Where(pair => pair.Key != "cursor");

    public bool IsNarrowed => Wanted.Any(pair => pair.Key is not ("sort" or "columns" or "limit"));

    public IReadOnlyList<string> Values(string name) =>
        [.. pairs.Where(pair => pair.Key == name).SelectMany(pair => pair.Value!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public string? Value(string name) => pairs.LastOrDefault(pair => pair.Key == name).Value;

    /// <summary>The same list with one parameter set anew; null takes it away.</summary>
    public string With(string name, string? value) => To(path, Wanted.Where(pair => pair.Key != name), name, value);

    public string Without(params IReadOnlyCollection<string> names) => To(path, Wanted.Where(pair => !names.Contains(pair.Key)));

    public string Next(string cursor) => To(path, Wanted, "cursor", cursor);

    /// <summary>The same wishes at another path, such as that of the export.</summary>
    public string At(string otherPath) => To(otherPath, Wanted.Where(pair => pair.Key is not ("columns" or "limit")));

    private static string To(string path, IEnumerable<KeyValuePair<string, string?>> pairs, string? name = null, string? value = null) =>
        QueryHelpers.AddQueryString(path, value is null ? pairs : pairs.Append(KeyValuePair.Create(name!, (string?)value)));
}
