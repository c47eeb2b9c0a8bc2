using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.InboundSignatures;

/// <summary>Forgets signatures that are too old to be shown again anyway.</summary>
public sealed class ForgetSignatures(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 1_000;

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public Task Run(CancellationToken stop) => store.InStretches(AtOnce, () => Forget(stop), stop);

    private async Task<int> Forget(CancellationToken stop)
    {
        // A clock may be ahead by the tolerance, and then the request grows as old again.
        var before = clock.GetUtcNow() - (3 * SignatureCheck.Tolerance);
        var old = await store.Set<SeenSignature>().Where(row => row.At < before).OrderBy(row => row.At).Take(AtOnce).ToListAsync(stop);
        store.RemoveRange(old);
        return old.Count;
    }
}
