namespace Tandem.Tests.Operation.MailDesk;

/// <summary>Messages as programs should not write them, and do. All of them were made up here.</summary>
public static class OddMessages
{
    public static IReadOnlyList<OddMessage> All { get; } = [.. OddAlphabets.All, .. OddHeads.All, .. OddParts.All];
}
