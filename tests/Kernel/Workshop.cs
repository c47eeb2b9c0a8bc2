using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

/// <summary>The machinery alone, with one practice of lamps in it: what the Kernel's own tests work with.</summary>
public sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool removed;
    private bool isClosed;

    private Workshop(ServiceProvider services, SiteOptions site, MovableClock clock, Logbook log, bool removed) =>
        (this.services, Site, Clock, Log, this.removed) = (services, site, clock, log, removed);

    public SiteOptions Site { get; }

    public MovableClock Clock { get; }

    public Logbook Log { get; }

    /// <summary>Who does things here, and may do everything.</summary>
    public Actor Boss { get; } = Actor.System("test");

    public IServiceProvider Services => services;

    public static async Task<Workshop> Open(DatabaseKind kind, Action<Practice>? furnish = null, bool starts = true)
    {
        var site = Databases.Fresh(kind);
        var shop = Build(site, new MovableClock(), furnish, removed: true);
        if (starts)
            await shop.Start();
        else
            await shop.Services.GetRequiredService<StoreOpening>().Open();
        return shop;
    }

    /// <summary>Opens the same site again, as another process would.</summary>
    public async Task<Workshop> Again(Action<Practice>? furnish = null, bool starts = true)
    {
        var again = Build(Site, Clock, furnish, removed: false);
        if (starts)
            await again.Start();
        return again;
    }

    public async Task Start()
    {
        foreach (var service in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await service.StartingAsync(default);
        foreach (var service in services.GetServices<IHostedService>())
            await service.StartAsync(default);
    }

    public Task Quiet() => services.GetRequiredService<Quiet>().Wait(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

    public async Task<T> Within<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<T> Read<T>(Func<Store, Task<T>> query) => Within(scope => query(scope.GetRequiredService<Store>()));

    /// <summary>Runs a feature in a unit of work of its own.</summary>
    public Task Do<TFeature>(Func<TFeature, Task> run) where TFeature : notnull => Within(async scope =>
    {
        await run(scope.GetRequiredService<TFeature>());
        return true;
    });

    public Task<TResult> Do<TFeature, TResult>(Func<TFeature, Task<TResult>> run) where TFeature : notnull =>
        Within(scope => run(scope.GetRequiredService<TFeature>()));

    public Task<Lamp> Make(string title = "Lamp", Action<Lamp>? with = null, DateTimeOffset? at = null) => Read(async store =>
    {
        var lamp = new Lamp { Title = title };
        with?.Invoke(lamp);
        store.Add(lamp);
        store.Announce(new LampMade(lamp.Id), Boss, at);
        await store.SaveChangesAsync();
        return lamp;
    });

    public Task<Lamp> Change(Id<Lamp> id, Action<Lamp> change, string why = "", DateTimeOffset? at = null) => Read(async store =>
    {
        var lamp = await store.Set<Lamp>().SingleAsync(lamp => lamp.Id == id);
        change(lamp);
        store.Announce(new LampChanged(id, why), Boss, at);
        await store.SaveChangesAsync();
        return lamp;
    });

    public Task Say(Id<Lamp> id, string why) => Read(async store =>
    {
        store.Announce(new LampChanged(id, why), Boss);
        return await store.SaveChangesAsync();
    });

    public Task Remove(Id<Lamp> id) => Read(async store =>
    {
        store.Remove(await store.Set<Lamp>().SingleAsync(lamp => lamp.Id == id));
        store.Announce(new LampRemoved(id), Boss);
        return await store.SaveChangesAsync();
    });

    public async Task Close()
    {
        if (isClosed)
            return;
        isClosed = true;
        foreach (var service in services.GetServices<IHostedService>().Reverse())
            await service.StopAsync(default);
        await services.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        if (removed)
            await Databases.Remove(Site);
    }

    private static Workshop Build(SiteOptions site, MovableClock clock, Action<Practice>? furnish, bool removed)
    {
        var kind = new RecordKind<Lamp>("lamp", "lamps", "LMP", "Lamp").Titled(lamp => lamp.Title);
        var practice = new Practice($"Lamps {furnish?.Method.MetadataToken}").Record(kind, _ => { }, new Resource<Lamp>(kind));
        furnish?.Invoke(practice);
        var log = new Logbook();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging(logging => logging.ClearProviders().AddProvider(log));
        new Tandem.Kernel.Rooms.House(new Room("Workshop", "Does it work", typeof(object).Assembly).With(practice)).Furnish(services);
        var here = typeof(Workshop).Assembly;
        if (site.Database is { } connection)
            services.AddPostgresStore(connection, here);
        else
            services.AddSqliteStore(site.SqliteFile, here);
        return new(services.BuildServiceProvider(), site, clock, log, removed);
    }
}
