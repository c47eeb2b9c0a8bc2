using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Api;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Workshop;

/// <summary>
/// A house with one small practice that no product knows, behind the real HTTP surface: what a new practice gets by existing.
/// Who asks is named by the header <c>Who</c>.
/// </summary>
public sealed class Shop : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SiteOptions site;

    private Shop(WebApplication app, SiteOptions site, Logbook log, MovableClock clock) => (this.app, this.site, Log, Clock) = (app, site, log, clock);

    public MovableClock Clock { get; }

    public Logbook Log { get; }

    public Dictionary<string, Actor> People { get; } = new()
    {
        ["boss"] = new(Guid.CreateVersion7(), "Boss") { Grants = [Grant.All] },
    };

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public static Practice Practice { get; } = new Practice("Workshop")
        .Record(Maker.Kind, maker => maker.HasIndex(row => row.Name).IsUnique(), new Resource<Maker>(Maker.Kind).Create<HireMaker, HireMaker.Request>())
        .Record(Tool.Kind, _ => { }, new Resource<Tool>(Tool.Kind)
            .Create<BuyTool, BuyTool.Request>()
            .Edit<EditTool, EditTool.Request>()
            .Move<UseTool, UseTool.Request>("used")
            .Move<BreakTool, BreakTool.Request>("broken")
            .Action<LendTool, LendTool.Request>("loans", "Lend"))
        .Listens<ToolBought, OnToolBought>()
        .Does<SharpenTools.Request, SharpenTools>()
        .Explains("Tool", "Something to work with.")
        .Uses(services => services.AddSingleton<Temper>());

    public static async Task<Shop> Open(DatabaseKind kind, params (string Name, string Value)[] settings)
    {
        var (site, log, clock) = (Databases.Fresh(kind), new Logbook(), new MovableClock());
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(pair => pair.Name, pair => (string?)pair.Value));
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        new global::Tandem.Kernel.Rooms.House(new Room("Workshop", "What it is made with", typeof(Shop).Assembly).With(Practice)).Furnish(builder.Services);
        if (site.Database is { } connection)
            builder.Services.AddPostgresStore(connection, typeof(Shop).Assembly);
        else
            builder.Services.AddSqliteStore(site.SqliteFile, typeof(Shop).Assembly);
        builder.Services.AddSingleton(new SiteFolder(site.Data));
        var book = new Book();
        builder.Services.AddSingleton<IActorBook>(book);
        builder.Services.AddInterface();
        builder.Services.AddHttpSurface(builder.Configuration);
        var app = builder.Build();
        var shop = new Shop(app, site, log, clock);
        book.Shop = shop;
        app.UseHttpSurface();
        app.Use((context, next) =>
        {
            var name = context.Request.Cookies["Who"] ?? context.Request.Headers["Who"].ToString();
            if (shop.People.GetValueOrDefault(name) is { } who)
                context.Features.Set(who);
            context.Features.Set(new Recognition(() => new(shop.People.GetValueOrDefault(name))));
            return next(context);
        });
        app.UseInterface();
        app.UseCallerLimits();
        app.UseForms();
        app.MapInterface();
        app.MapHttpSurface();
        await app.StartAsync();
        return shop;
    }

    /// <summary>A client that asks in somebody's name.</summary>
    public HttpClient As(string who)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Who", who);
        return client;
    }

    /// <summary>Somebody with a browser.</summary>
    public Visitor Visitor(string who)
    {
        var visitor = new Visitor(Address);
        visitor.Cookies.Add(Address, new System.Net.Cookie("Who", who));
        return visitor;
    }

    public async Task<T> Within<T>(Func<Store, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Store>());
    }

    /// <summary>Waits until nothing that is due is left to do.</summary>
    public Task Settled() => app.Services.GetRequiredService<global::Tandem.Kernel.Jobs.Quiet>().Wait();

    /// <summary>Hires somebody and gives them these rights; hands back their number.</summary>
    public async Task<string> Hire(string name, params IReadOnlyList<Grant> grants)
    {
        using var boss = As("boss");
        var maker = await boss.Send("POST", "/api/v1/makers", new JsonObject { ["name"] = name });
        maker.Status.ShouldBe(201, maker.Text + string.Join("\n", Log.Faults));
        var number = (string)maker.Json["number"]!;
        var serial = Maker.Kind.SerialOf(number);
        var id = await Within(store => store.Set<Maker>().Where(row => row.Serial == serial).Select(row => row.Id).SingleAsync());
        People[name] = new(id.Value, name) { Grants = grants, Organisation = null };
        return number;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Databases.Remove(site);
    }

    /// <summary>Finds the people of the shop for work that is done later.</summary>
    private sealed class Book : IActorBook
    {
        public Shop? Shop { get; set; }

        public ValueTask<Actor?> Of(Guid person, CancellationToken stop = default) => new(Shop!.People.Values.FirstOrDefault(each => each.Person == person));
    }
}
