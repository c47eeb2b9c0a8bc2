namespace Tandem.Kernel.Storage;

/// <summary>The two databases a site may live in.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
