using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Fields;

namespace Tandem.Kernel.Storage;

/// <summary>Opens the store of a site: a SQLite file, or PostgreSQL.</summary>
public static class StorageSetup
{
    /// <summary>Stores that are kept for the next unit of work: to make one costs more than a short query.</summary>
    private const int StoresKept = 64;

    /// <summary>That a store is used by one at a time is watched for each row that is read. The tests have it watched; who serves does without.</summary>
    private const bool IsWatched =
#if DEBUG
        true;
#else
        false;
#endif

    /// <summary>The models and compiled queries of this process. As EF Core makes it itself it holds some 500 queries, and a house has more: those asked seldom were compiled again and again.</summary>
    private static readonly MemoryCache Compiled = new(new MemoryCacheOptions { SizeLimit = 40_960 });

    /// <param name="home">The assembly that holds both migration sets and, where there are any, the compiled models.</param>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string file, Assembly home)
    {
        var reading = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = true, DefaultTimeout = 30 }.ToString();
        var lent = new SqliteConnectionStringBuilder(reading) { Pooling = false }.ToString();
        services.AddStoreOpening(new Database(DatabaseKind.Sqlite, reading));
        services.AddSingleton(provider => new WriteGate(file, provider.GetRequiredService<Pulse>()));
        services.AddDbContextPool<SqliteStore>((house, options) => options.UseSqlite(reading, sqlite => sqlite.MigrationsAssembly(home))
            .AddInterceptors(new KeptReaders(house.GetRequiredService<Database>().Readers, lent)).Common<SqliteStore>(DatabaseKind.Sqlite, home), StoresKept);
        return services.AddScoped<Store>(provider => provider.GetRequiredService<SqliteStore>());
    }

    /// <param name="home">The assembly that holds both migration sets and, where there are any, the compiled models.</param>
    public static IServiceCollection AddPostgresStore(this IServiceCollection services, string connection, Assembly home)
    {
        var kept = PostgresConnection.Of(connection);
        services.AddStoreOpening(new Database(DatabaseKind.Postgres, kept));
        services.AddDbContextPool<PostgresStore>(options => options.UseNpgsql(kept, postgres => postgres.MigrationsAssembly(home))
            .AddInterceptors(new PlannedAnew()).Common<PostgresStore>(DatabaseKind.Postgres, home), StoresKept);
        return services.AddScoped<Store>(provider => provider.GetRequiredService<PostgresStore>());
    }

    private static void Common<TStore>(this DbContextOptionsBuilder options, DatabaseKind database, Assembly home) where TStore : Store
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new CustomFieldQueries(database));
        // Whether the migrations say what the practices say is asked by every gate, not by a new site.
        options.ReplaceService<IModelCacheKeyFactory, ModelOfBlueprint>().ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .UseMemoryCache(Compiled).EnableThreadSafetyChecks(IsWatched);
        if (CompiledModel.Of<TStore>(home) is { } compiled)
            options.UseModel(compiled);
    }

    private static void AddStoreOpening(this IServiceCollection services, Database database)
    {
        services.AddSingleton(_ => database);
        services.AddSingleton<StoreOpening>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<StoreOpening>());
    }
}
