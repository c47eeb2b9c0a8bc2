namespace Tandem.Kernel.Storage;

/// <summary>Which database holds the site, and where.</summary>
/// <param name="ConnectionString">For SQLite: of the reading connections.</param>
public sealed record Database(DatabaseKind Kind, string ConnectionString);
