using Tandem.Kernel;

namespace Tandem.Operation.Replies;

/// <summary>What must be true of every canned reply.</summary>
internal static class ReplyChecks
{
    private const int LongestName = 100;
    private const int LongestText = 20_000;

    public static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } given
        ? given
        : throw new Refused($"Give a name of at most {LongestName} characters.", nameof(name));

    public static string Text(string? text) => text?.Trim() is { Length: > 0 and <= LongestText } given
        ? Placeholders.Check(given)
        : throw new Refused($"Write the answer, in at most {LongestText} characters.", nameof(text));
}
