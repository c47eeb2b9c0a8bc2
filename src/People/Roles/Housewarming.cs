using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tandem.Kernel.Access;

namespace Tandem.People.Roles;

/// <summary>Furnishes the standard roles at every start, before anybody is served.</summary>
internal sealed class Housewarming(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Furnish(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node furnished at the same moment: look again at what it left.
            await Furnish(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Furnish(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FurnishRoles>().Run(new(), Actor.System("start"), stop);
    }
}
