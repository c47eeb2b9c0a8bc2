using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Heartbeats;

/// <summary>What must be true of every heartbeat.</summary>
internal static class HeartbeatRules
{
    private const int LongestName = 100;
    private const int LongestDescription = 2_000;
    private const int Shortest = 5;
    private const int Longest = 366 * 24 * 3600;
    private static readonly string[] Reserved = ["new", "bulk"];

    public static async Task<string> Name(Store store, string? name, string? before, CancellationToken stop)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } tidy || tidy.Any(letter => char.IsControl(letter) || letter == '/'))
            throw new Refused($"Give it a name of at most {LongestName} characters, without slashes.", nameof(name));
        if (Reserved.Contains(tidy, StringComparer.OrdinalIgnoreCase))
            throw new Refused("Signs of life cannot be sent to this name. Choose another.", nameof(name));
        return tidy == before || !await store.Set<Heartbeat>().AnyAsync(row => row.Name == tidy, stop) ? tidy : throw new Refused("Another heartbeat has this name.", nameof(name));
    }

    public static string Description(string? text) => (text?.Trim() ?? "") is { Length: <= LongestDescription } tidy
        ? tidy : throw new Refused($"Use at most {LongestDescription} characters.", "description");

    public static int Interval(int? seconds) => seconds is >= Shortest and <= Longest ? seconds.Value : throw new Refused($"From {Shortest} to {Longest} seconds.", "interval");

    public static int Grace(int? seconds) => seconds is >= 0 and <= Longest ? seconds.Value : throw new Refused($"From 0 to {Longest} seconds.", "grace");
}
