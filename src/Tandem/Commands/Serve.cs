using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Storage;
using Tandem.People.OneTimeLinks;

namespace Tandem.Commands;

/// <summary>Serves a site until it is told to stop.</summary>
public static class Serve
{
    public static Task<int> Run(SiteOptions options, CancellationToken stop) => Run(options, OfferSetUp, stop);

    /// <param name="welcome">What is done and said once the site is open and before the first request.</param>
    public static async Task<int> Run(SiteOptions options, Func<WebApplication, CancellationToken, Task> welcome, CancellationToken stop)
    {
        Listening.Demand(options.Urls);
        await using var app = Site.Prepare(options).Build();
        try
        {
            var site = app.Services.GetRequiredService<StoreOpening>();
            site.Claim();
            // What the store is made of and where everything is answered have nothing to do with each other: a second processor does one of them.
            var opening = Task.Run(() => site.Open(stop: stop), stop);
            Site.Furnish(app);
            Site.Ready(app);
            await opening;
        }
        catch (Refused no)
        {
            await Console.Error.WriteLineAsync(no.Message);
            return 1;
        }

        await app.StartAsync(stop);
        Console.WriteLine($"Tandem is open at {app.Services.GetRequiredService<SiteAddress>().Base}");
        await welcome(app, stop);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>Says how the first administrator of an empty house comes in.</summary>
    private static async Task OfferSetUp(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<OfferSetUp>().Run(new(), Actor.System("start"), stop) is { } link)
            Console.WriteLine($"Nobody lives here yet. Become the first administrator behind this link; it works once:\n\n  {link}\n");
    }
}
