using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Tandem.Kernel.Views;

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

    public bool IsNarrowed => Asked.Any(pair => pair.Key is not ("sort" or "columns"));

    /// <summary>What is asked of the list, whichever saved view it came from.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Asked => Wanted.Where(pair => pair.Key is not ("limit" or ViewQuery.Parameter));

    /// <summary>The same as a saved view keeps it.</summary>
    public string Query => To("", Asked).TrimStart('?');

    public IReadOnlyList<string> Values(string name) =>
        [.. pairs.Where(pair => pair.Key == name).SelectMany(pair => pair.Value!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public string? Value(string name) => pairs.LastOrDefault(pair => pair.Key == name).Value;

    /// <summary>The same list with one parameter set anew; null takes it away.</summary>
    public string With(string name, string? value) => To(path, Wanted.Where(pair => pair.Key != name), name, value);

    public string Without(params IReadOnlyCollection<string> names) => To(path, Wanted.Where(pair => !names.Contains(pair.Key)));

    /// <summary>The whole list in the same order and columns.</summary>
    /// <param name="view">Named where the list would otherwise open with a saved view.</param>
    public string All(string? view) => To(path, Wanted.Where(pair => pair.Key is "sort" or "columns"), ViewQuery.Parameter, view);

    public string Next(string cursor) => To(path, Wanted, "cursor", cursor);

    /// <summary>The same wishes at another path, such as that of the export.</summary>
    /// <param name="always">What the page itself narrows or orders the list by.</param>
    /// <param name="columns">The columns wanted, separated by commas; null: all.</param>
    public string At(string otherPath, IEnumerable<KeyValuePair<string, string?>> always, string? columns) =>
        To(otherPath, Asked.Where(pair => pair.Key != "columns").Concat(always), "columns", columns);

    private static string To(string path, IEnumerable<KeyValuePair<string, string?>> pairs, string? name = null, string? value = null) =>
        QueryHelpers.AddQueryString(path, value is null ? pairs : pairs.Append(KeyValuePair.Create(name!, (string?)value)));
}
