using Tandem.Kernel;

namespace Tandem.Operation.StatusComponents;

/// <summary>What must be true of what strangers read of a service.</summary>
internal static class StatusComponentRules
{
    private const int LongestName = 100;
    private const int LongestDescription = 500;

    public static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } tidy
        ? tidy : throw new Refused($"Give it a public name of at most {LongestName} characters.", "name");

    public static string Description(string? text) => (text?.Trim() ?? "") is { Length: <= LongestDescription } tidy
        ? tidy : throw new Refused($"Use at most {LongestDescription} characters.", "description");
}
