using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tandem.Bench.Setting;

/// <summary>The smallest program of the same framework that answers a page.</summary>
internal static class BarePage
{
    public static async Task Serve(string url, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/", () => "");
        await app.StartAsync(stop);
        await app.WaitForShutdownAsync(stop);
    }
}
