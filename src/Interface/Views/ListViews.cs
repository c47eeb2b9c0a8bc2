using Microsoft.AspNetCore.WebUtilities;
using Tandem.Interface.Records;
using Tandem.Kernel.Views;

namespace Tandem.Interface.Views;

/// <summary>The saved views beside a list as its reader finds them, and which of them is shown.</summary>
public sealed record ListViews(IReadOnlyList<SavedView> All, IReadOnlySet<Guid> Chosen, ListAddress Address)
{
    /// <summary>What the address names instead of a view, where a list would otherwise open with one.</summary>
    public const string None = "all";

    public SavedView? Current => All.FirstOrDefault(view => view.Id.ToString() == Address.Value(ViewQuery.Parameter));

    /// <summary>Whether the list opens with one of them.</summary>
    public bool IsOpened => All.Any(view => Chosen.Contains(view.Id));

    /// <summary>Whether what is shown is no longer what the view asks.</summary>
    public bool IsChanged => Current is { } view && Fingerprint(Address.Asked) != Fingerprint(QueryHelpers.ParseQuery(view.Query).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString())));

    private static string Fingerprint(IEnumerable<KeyValuePair<string, string?>> pairs) => string.Join('&', pairs.GroupBy(pair => pair.Key, pair => pair.Value)
        .Select(group => $"{group.Key}={string.Join(',', group)}").Order(StringComparer.Ordinal));
}
