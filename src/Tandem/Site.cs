using Tandem.Api;
using Tandem.Interface;
using Tandem.Kernel.Http;
using Tandem.Kernel.Storage;
using Tandem.Logs;
using Tandem.People.SignIn;

namespace Tandem;

/// <summary>Builds the running application of one site.</summary>
public static class Site
{
    public static WebApplicationBuilder Prepare(SiteOptions options)
    {
        Directory.CreateDirectory(options.Data);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            // Settings are read at the start; nobody watches their files afterwards.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries));
        // Only who works on them (bin/dev) has style sheets looked at again; else the router would keep a way to a file beneath every address.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.Configuration.AddJsonFile(Path.Combine(Path.GetFullPath(options.Data), "settings.json"), optional: true);
        builder.Logging.AddLines();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        AddHouse(builder.Services, options);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddInterface();
        builder.Services.AddHttpSurface(builder.Configuration);
        return builder;
    }

    /// <summary>Registers the house and its store; enough for commands that serve nobody.</summary>
    public static void AddHouse(IServiceCollection services, SiteOptions options)
    {
        Rooms.House().Furnish(services);
        services.AddSingleton(new SiteFolder(options.Data));
        services.AddSingleton(new SiteAddress(AddressOf(options)));
        if (options.Database is { } connection)
            services.AddPostgresStore(connection, typeof(Site).Assembly);
        else
            services.AddSqliteStore(options.SqliteFile, typeof(Site).Assembly);
    }

    public static WebApplication Open(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        Furnish(app);
        return app;
    }

    /// <summary>Puts in what stands before every answer, and every address.</summary>
    public static void Furnish(WebApplication app)
    {
        app.UseHttpSurface();
        app.UseInterface();
        app.UseSignIn();
        app.UseCallerLimits();
        app.UseForms();
        app.MapStaticAssets().AllowAnonymous();
        app.MapInterface([.. app.Services.GetRequiredService<Kernel.Rooms.House>().Rooms.Select(room => room.Home), typeof(Site).Assembly]);
        app.MapHttpSurface();
    }

    /// <summary>Makes what answers at every address, for which the first to ask would wait otherwise.</summary>
    public static void Ready(IEndpointRouteBuilder app)
    {
        foreach (var source in app.DataSources)
            _ = source.Endpoints;
    }

    private static Uri AddressOf(SiteOptions options) =>
        new((options.Address ?? options.Urls.Split(';')[0]).Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal).TrimEnd('/') + "/");
}
