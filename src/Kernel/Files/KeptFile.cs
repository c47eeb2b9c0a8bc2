namespace Tandem.Kernel.Files;

/// <summary>A file that is safely on the disk.</summary>
/// <param name="Name">The random name under which it is found again.</param>
/// <param name="Size">Bytes.</param>
public sealed record KeptFile(string Name, long Size, string Sha256);
