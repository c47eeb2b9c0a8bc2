using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Search;

/// <summary>Finding records of every kind by their words.</summary>
internal static class SearchPractice
{
    public static Practice Practice { get; } = new Practice("Search")
        .Derives<SearchDerivation>(SearchDerivation.Name)
        .Does<ReindexKind.Request, ReindexKind>()
        .Uses(services =>
        {
            services.AddSingleton<SearchIndex>(provider => provider.GetRequiredService<Database>() is { Kind: DatabaseKind.Postgres } database
                ? new PostgresSearchIndex(database)
                : new SqliteSearchIndex(provider.GetRequiredService<Database>(), provider.GetRequiredService<WriteGate>()));
            services.AddSingleton<IOwnTables>(provider => provider.GetRequiredService<SearchIndex>());
            services.AddScoped<SearchRows>();
            services.AddScoped<SearchProgress>();
            services.AddScoped<Finder>();
        });
}
