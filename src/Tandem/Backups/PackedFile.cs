namespace Tandem.Backups;

/// <summary>A file in a backup.</summary>
/// <param name="Path">Within the site's folder, with forward slashes.</param>
/// <param name="Size">Bytes.</param>
public sealed record PackedFile(string Path, long Size, string Sha256);
