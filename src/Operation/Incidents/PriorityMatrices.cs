using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;

namespace Tandem.Operation.Incidents;

/// <summary>The matrix in force.</summary>
public sealed class PriorityMatrices(CurrentSettings settings)
{
    public async ValueTask<PriorityMatrix> Current(Store store, CancellationToken stop) => (await settings.Of(store, stop)).Priorities;
}
