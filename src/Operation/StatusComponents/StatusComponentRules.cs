using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.StatusComponents;

/// <summary>What must be true of what strangers read of a service.</summary>
internal static class StatusComponentRules
{
    /// <summary>Components that somebody follows.</summary>
    private const int Most = 500;

    private const int LongestName = 100;
    private const int LongestDescription = 500;

    /// <summary>Components of the page, each once; none: all of it.</summary>
    /// <exception cref="Refused">One of them is not on the page.</exception>
    public static async Task<List<Id<StatusComponent>>> Shown(Store store, IEnumerable<Id<StatusComponent>>? components, CancellationToken stop)
    {
        Id<StatusComponent>[] wanted = [.. (components ?? []).Distinct().Take(Most + 1)];
        if (wanted.Length > Most || await store.Set<StatusComponent>().CountAsync(row => EF.Parameter(wanted).Contains(row.Id) && row.State == StatusComponentLife.Shown, stop) < wanted.Length)
            throw new Refused("One of these is not on the page.", "components");
        return [.. wanted];
    }

    public static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } tidy
        ? tidy : throw new Refused($"Give it a public name of at most {LongestName} characters.", "name");

    public static string Description(string? text) => (text?.Trim() ?? "") is { Length: <= LongestDescription } tidy
        ? tidy : throw new Refused($"Use at most {LongestDescription} characters.", "description");
}
