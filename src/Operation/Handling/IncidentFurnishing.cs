using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tandem.Kernel.Access;

namespace Tandem.Operation.Handling;

/// <summary>Furnishes the practice when the site is opened.</summary>
internal sealed class IncidentFurnishing(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FurnishIncidentSettings>().Run(new(), Actor.System("opening the site"), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
