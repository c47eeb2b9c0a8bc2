using Microsoft.EntityFrameworkCore.Design;
using Tandem.Kernel.Storage;

namespace Tandem.Migrations;

/// <summary>Lets the migration tool see the PostgreSQL model.</summary>
public sealed class PostgresStoreFactory : IDesignTimeDbContextFactory<PostgresStore>
{
    public PostgresStore CreateDbContext(string[] args) => Drawing.Open<PostgresStore>(new SiteOptions { Database = "Host=drawing" });
}
