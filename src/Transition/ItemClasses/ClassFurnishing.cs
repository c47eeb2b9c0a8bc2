using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tandem.Kernel;
using Tandem.Kernel.Access;

namespace Tandem.Transition.ItemClasses;

/// <summary>Gives the site its usual classes when it is opened, before anybody is served.</summary>
internal sealed class ClassFurnishing(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Furnish(cancellationToken);
        }
        catch (Stale)
        {
            // Another node furnished at the same moment: look again at what it left.
            await Furnish(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Furnish(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FurnishClasses>().Run(new(), Actor.System("opening the site"), stop);
    }
}
