using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Commands;

/// <summary>A site opened for one command, without serving anybody.</summary>
public sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private Workshop(ServiceProvider services)
    {
        this.services = services;
        scope = services.CreateAsyncScope();
    }

    public IServiceProvider Services => scope.ServiceProvider;

    /// <param name="unfinished">True for whoever finishes a move into the site.</param>
    public static async Task<Workshop> Open(SiteOptions options, bool unfinished = false)
    {
        Directory.CreateDirectory(options.Data);
        var workshop = Look(options);
        await workshop.Services.GetRequiredService<StoreOpening>().Open(unfinished: unfinished);
        return workshop;
    }

    /// <summary>A site that is only read: nothing is made or renewed in it.</summary>
    public static Workshop Look(SiteOptions options)
    {
        var services = new ServiceCollection();
        // What the database refuses is told by what is thrown; a new one is even asked for what it cannot have yet.
        services.AddLogging(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical));
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        Site.AddHouse(services, options);
        return new Workshop(services.BuildServiceProvider());
    }

    /// <summary>Opens the site, does one thing, and turns a business "no" into a sentence and exit code 1.</summary>
    public static async Task<int> Do(SiteOptions options, Func<IServiceProvider, Task<int>> work)
    {
        try
        {
            await using var workshop = await Open(options);
            return await work(workshop.Services);
        }
        catch (Refused no)
        {
            foreach (var complaint in no.Complaints)
                await Console.Error.WriteLineAsync(complaint.Message);
            return 1;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
