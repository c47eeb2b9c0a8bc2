namespace Tandem.Commands;

/// <summary>What lies in a site's folder beside its database: attachments, keys, settings.</summary>
internal static class SiteFiles
{
    /// <summary>Where a backup is unpacked that is not yet proved.</summary>
    public const string Unfinished = ".restoring";

    private const string Database = "tandem.db";

    /// <summary>The files by their path within the folder.</summary>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file))
        .Where(file => !file.StartsWith(Database, StringComparison.Ordinal) && !file.StartsWith(Unfinished, StringComparison.Ordinal));

    /// <summary>Copies them to another site's folder.</summary>
    public static void Copy(string from, string to)
    {
        if (from == to)
            return;
        foreach (var file in In(from))
        {
            var copy = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(from, file), copy, overwrite: true);
        }
    }
}
