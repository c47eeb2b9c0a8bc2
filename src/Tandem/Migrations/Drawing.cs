using Tandem.Kernel.Storage;

namespace Tandem.Migrations;

/// <summary>Opens a store only to look at its model; no database is touched.</summary>
internal static class Drawing
{
    public static TStore Open<TStore>(SiteOptions options) where TStore : Store
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System);
        Site.AddHouse(services, options);
        return services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<TStore>();
    }
}
