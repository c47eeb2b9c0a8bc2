using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Storage;

namespace Tandem.Tests.Setting;

/// <summary>The real application, started as the program starts it, on a database and a port of its own and on a clock that tests may move.</summary>
public sealed class House : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly bool removed;

    private House(WebApplication app, SiteOptions site, MovableClock clock, Logbook log, bool removed)
    {
        (this.app, this.removed, Site, Clock, Log) = (app, removed, site, clock, log);
        Address = new Uri(app.Urls.First());
    }

    public SiteOptions Site { get; }

    public MovableClock Clock { get; }

    /// <summary>What the application logged.</summary>
    public Logbook Log { get; }

    /// <summary>The mails that left the house.</summary>
    public Letterbox Letters => (Letterbox)Services.GetRequiredService<IPostman>();

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Opens a site.</summary>
    /// <param name="removed">The site is removed when the house is closed.</param>
    /// <param name="furnish">Changes settings and services before it opens.</param>
    public static async Task<House> Open(SiteOptions site, MovableClock clock, bool removed = false, Action<WebApplicationBuilder>? furnish = null)
    {
        var log = new Logbook();
        var builder = Tandem.Site.Prepare(site);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.Replace(ServiceDescriptor.Singleton<IPostman>(new Letterbox()));
        furnish?.Invoke(builder);
        var app = Tandem.Site.Open(builder);
        await app.StartAsync();
        return new House(app, site, clock, log, removed);
    }

    /// <summary>Somebody who comes to the door with a browser.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>Waits until everybody who follows the journal has heard everything, and nothing that is due is left to do.</summary>
    public async Task Settled()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await Services.GetRequiredService<Quiet>().Wait(patience.Token);
    }

    /// <summary>Does something within one unit of work, as a request would.</summary>
    public async Task<T> Within<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs a feature: <c>await house.Do((LogIncident log) => log.Run(new("Mail is down"), by))</c>.</summary>
    public Task<T> Do<TFeature, T>(Func<TFeature, Task<T>> run) where TFeature : notnull =>
        Within(services => run(services.GetRequiredService<TFeature>()));

    /// <summary>Runs a feature that hands nothing back.</summary>
    public Task Do<TFeature>(Func<TFeature, Task> run) where TFeature : notnull =>
        Within(async services =>
        {
            await run(services.GetRequiredService<TFeature>());
            return true;
        });

    /// <summary>Reads from the store.</summary>
    public Task<T> Read<T>(Func<Store, Task<T>> query) => Within(services => query(services.GetRequiredService<Store>()));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (removed)
            await Databases.Remove(Site);
    }
}
