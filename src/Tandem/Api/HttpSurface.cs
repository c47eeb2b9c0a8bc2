using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Tandem.Description;
using Tandem.Health;
using Tandem.Kernel.Rooms;
using Tandem.Problems;

namespace Tandem.Api;

/// <summary>How a site is reached over HTTP: limits, guards, problems, health, and the API of every resource.</summary>
public static class HttpSurface
{
    public static IServiceCollection AddHttpSurface(this IServiceCollection services, IConfiguration settings)
    {
        var limits = settings.GetSection("Limits").Get<RequestLimits>() ?? new RequestLimits();
        services.AddSingleton(limits);
        services.Configure<KestrelServerOptions>(server => Bound(server, limits));
        services.AddSingleton<RateLimits>();
        services.AddSingleton<Metrics>();
        services.AddSingleton<ApiDescription>();
        services.AddSingleton<OpenApiDocument>();
        return services.AddSingleton<ApiRoutes>();
    }

    /// <summary>What stands before everything else; who is asking is found out behind it.</summary>
    public static void UseHttpSurface(this WebApplication app)
    {
        app.Services.GetRequiredService<Metrics>();
        BelieveProxies(app);
        app.Use(SecurityHeaders.Add);
        app.UseMiddleware<ProblemMiddleware>();
        app.Use(Framing.Guard);
        app.Use(SameOrigin.Guard);
    }

    /// <summary>What needs to know who is asking.</summary>
    public static void UseCallerLimits(this WebApplication app) => app.Use(app.Services.GetRequiredService<RateLimits>().Guard);

    public static void MapHttpSurface(this WebApplication app)
    {
        HealthAnswers.Map(app);
        app.MapGet("/openapi/v1.json", (HttpContext context, OpenApiDocument document) => document.Write(context)).AllowAnonymous();
        app.Services.GetRequiredService<ApiRoutes>().Map(app);
        foreach (var answer in app.Services.GetRequiredService<House>().Practices.SelectMany(practice => practice.Endpoints))
            answer(app);
    }

    private static void Bound(KestrelServerOptions server, RequestLimits limits)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = limits.Body;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.MaxRequestHeaderCount = 64;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }

    private static void BelieveProxies(WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<RequestLimits>().Proxies;
        if (proxies.Count == 0)
            return;
        var believed = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        believed.KnownIPNetworks.Clear();
        believed.KnownProxies.Clear();
        foreach (var proxy in proxies)
            believed.KnownProxies.Add(IPAddress.Parse(proxy));
        app.UseForwardedHeaders(believed);
    }
}
