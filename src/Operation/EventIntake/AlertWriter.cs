using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Operation.EventPipeline;

namespace Tandem.Operation.EventIntake;

/// <summary>Writes batches of alerts, one after the other, each in a transaction of its own; who is overtaken begins anew.</summary>
internal sealed class AlertWriter(IServiceScopeFactory scopes, LiveAlerts live, Gatherings gatherings) : IDisposable
{
    private const int MostTries = 8;
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <param name="fill">Puts into the batch what is to be written; asked again where somebody else was quicker.</param>
    public async Task Write(Func<AlertBatch, IServiceProvider, Task> fill, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            await WriteOnce(fill, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task WriteOnce(Func<AlertBatch, IServiceProvider, Task> fill, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await live.Renew(stop);
                await using var scope = scopes.CreateAsyncScope();
                var batch = scope.ServiceProvider.GetRequiredService<AlertBatch>();
                await fill(batch, scope.ServiceProvider);
                await batch.Save(stop);
                return;
            }
            catch (Exception fault)
            {
                live.Forget();
                gatherings.Forget();
                if (fault is not Stale || attempt == MostTries)
                    throw;
            }
        }
    }
}
