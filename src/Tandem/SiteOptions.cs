namespace Tandem;

/// <summary>Where a site lives and where it answers.</summary>
public sealed record SiteOptions
{
    /// <summary>The folder of the site: database, files, keys.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The PostgreSQL connection string; null: SQLite in <see cref="Data"/>.</summary>
    public string? Database { get; init; }

    /// <summary>Where people reach the site; null: the first of <see cref="Urls"/>.</summary>
    public string? Address { get; init; }

    public string SqliteFile => Path.Combine(Data, "tandem.db");
}
