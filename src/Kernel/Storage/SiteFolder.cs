namespace Tandem.Kernel.Storage;

/// <summary>The folder of the site: database, files, keys. Several nodes share it.</summary>
public sealed record SiteFolder(string Path);
