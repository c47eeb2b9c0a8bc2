using System.IO.Compression;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>Real messages, written by others (messages.md says whose).</summary>
public static class RealMessages
{
    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(Read);

    public static IEnumerable<(string Name, byte[] Content)> All => Files.Value.Where(file => file.Key.EndsWith(".eml", StringComparison.Ordinal)).Select(file => (file.Key, file.Value));

    /// <summary>What came, and what its writer wrote of it.</summary>
    public static IEnumerable<(string Name, string Text, string Own)> Replies => Files.Value.Where(file => file.Key.StartsWith("replies/emails/", StringComparison.Ordinal))
        .Select(file => (file.Key, System.Text.Encoding.UTF8.GetString(file.Value), System.Text.Encoding.UTF8.GetString(Files.Value[file.Key.Replace("/emails/", "/trimmed/", StringComparison.Ordinal)])));

    private static Dictionary<string, byte[]> Read()
    {
        using var zip = new ZipArchive(typeof(RealMessages).Assembly.GetManifestResourceStream("messages.zip")!);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var packed = entry.Open();
            packed.CopyTo(content);
            return content.ToArray();
        });
    }
}
