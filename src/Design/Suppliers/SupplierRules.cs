using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Suppliers;

/// <summary>What must be true of every supplier.</summary>
internal static class SupplierRules
{
    private const int LongestName = 100;
    private const int LongestText = 100_000;
    private const int LongestAddress = 500;

    /// <summary>Services, or contacts, that one supplier may name.</summary>
    private const int MostNamed = 100;

    /// <exception cref="Refused">The name is empty, too long or taken.</exception>
    public static async Task<string> Name(Store store, string? name, CancellationToken stop)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } wanted)
            throw new Refused($"Say what the supplier is called, in at most {LongestName} characters.", nameof(name));
        return await store.Suppliers.AnyAsync(supplier => supplier.Name == wanted, stop) ? throw new Refused("Another supplier has this name already.", nameof(name)) : wanted;
    }

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Reason(string? reason) => Text(reason, nameof(reason)) is { Length: > 0 } said ? said : throw new Refused("Say why.", nameof(reason));

    public static string Website(string? text) => string.IsNullOrWhiteSpace(text) ? ""
        : text.Trim() is { Length: <= LongestAddress } address && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? address
        : throw new Refused("Give an address such as https://supplier.example.", "website");

    public static List<Id<T>> Named<T>(IEnumerable<Id<T>>? ids, string field)
    {
        List<Id<T>> named = [.. (ids ?? []).Distinct()];
        return named.Count <= MostNamed ? named : throw new Refused($"Name at most {MostNamed}.", field);
    }
}
