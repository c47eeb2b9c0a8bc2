using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Products;

/// <summary>What must be true of every product.</summary>
internal static class ProductRules
{
    private const int LongestName = 200;
    private const int LongestText = 100_000;
    private const int LongestCustomers = 2_000;
    private const int LargestWeight = 1_000;

    /// <summary>Services, or objectives, that one product may name.</summary>
    private const int MostNamed = 50;

    /// <exception cref="Refused">The name is empty, too long or taken.</exception>
    public static async Task<string> Name(Store store, string? name, CancellationToken stop)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } wanted)
            throw new Refused($"Say what the product is called, in at most {LongestName} characters.", nameof(name));
        return await store.Products.AnyAsync(product => product.Name == wanted, stop) ? throw new Refused("Another product has this name already.", nameof(name)) : wanted;
    }

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Customers(string? text) => (text ?? "").Trim() is { Length: <= LongestCustomers } tidy
        ? tidy : throw new Refused($"Use at most {LongestCustomers} characters.", "customers");

    public static List<Id<T>> Named<T>(IEnumerable<Id<T>>? ids, string field)
    {
        List<Id<T>> named = [.. (ids ?? []).Distinct()];
        return named.Count <= MostNamed ? named : throw new Refused($"Name at most {MostNamed}.", field);
    }

    public static int Weight(int? weight, string field) => weight is >= 0 and <= LargestWeight
        ? weight.Value : throw new Refused($"Give a whole number from 0 to {LargestWeight}.", field);
}
