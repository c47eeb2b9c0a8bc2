namespace Tandem.Backups;

/// <summary>What a backup says about itself; written last, so that an archive without it is no backup.</summary>
/// <param name="Format">The version of the archive's shape.</param>
/// <param name="From">The kind of database the site lived in; the backup goes back into either.</param>
/// <param name="Facts">How many facts the journal holds.</param>
/// <param name="Journal">The hash over all of them, proved when the backup was made.</param>
/// <param name="Seal">The hash of the last seal.</param>
/// <param name="Files">Everything in the archive, the database first.</param>
/// <param name="Lost">Attachments the database knows and the folder did not have.</param>
public sealed record BackupManifest(
    int Format, DateTimeOffset At, string From, long Facts, string Journal, string Seal, IReadOnlyList<PackedFile> Files, IReadOnlyList<string> Lost)
{
    public const string Name = "tandem-backup.json";
    public const string Database = "tandem.db";
    public const int Newest = 1;
}
