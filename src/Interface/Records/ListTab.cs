using Microsoft.AspNetCore.WebUtilities;

namespace Tandem.Interface.Records;

/// <summary>A ready-made view over a list: a name and the query behind it, such as <c>state=open&amp;team=mine</c>.</summary>
/// <param name="Nothing">What is said where it shows nothing; null: what every narrowed list says.</param>
public sealed record ListTab(string Label, string Query, string? Nothing = null)
{
    /// <summary>Whether the list shows just this.</summary>
    public bool IsShownBy(ListAddress address) =>
        Fingerprint(address.Asked.Where(pair => pair.Key is not ("sort" or "columns")))
        == Fingerprint(QueryHelpers.ParseQuery(Query).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString())).Where(pair => pair.Key != "sort"));

    private static string Fingerprint(IEnumerable<KeyValuePair<string, string?>> pairs) =>
        string.Join('&', pairs.Select(pair => pair.Key + "=" + pair.Value).Order(StringComparer.Ordinal));
}
