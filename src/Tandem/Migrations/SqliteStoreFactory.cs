using Microsoft.EntityFrameworkCore.Design;
using Tandem.Kernel.Storage;

namespace Tandem.Migrations;

/// <summary>Lets the migration tool see the SQLite model.</summary>
public sealed class SqliteStoreFactory : IDesignTimeDbContextFactory<SqliteStore>
{
    public SqliteStore CreateDbContext(string[] args) => Drawing.Open<SqliteStore>(new SiteOptions { Data = Path.GetTempPath() });
}
