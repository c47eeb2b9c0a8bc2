using Tandem.Kernel;

namespace Tandem.Operation.Integrations;

/// <summary>What must be true of every integration.</summary>
internal static class IntegrationChecks
{
    private const int LongestName = 100;

    public static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } tidy
        ? tidy : throw new Refused($"Give it a name of at most {LongestName} characters.", nameof(name));

    public static int Quota(int? quota) => quota is null ? Integration.UsualQuota : quota is >= 1 and <= Integration.MostQuota
        ? quota.Value : throw new Refused($"From 1 to {Integration.MostQuota} events a minute.", nameof(quota));
}
