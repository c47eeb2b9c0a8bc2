using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>Says anew which impact and urgency make which priority. Incidents logged before keep theirs until they are weighed anew.</summary>
public sealed class SetPriorityMatrix(Store store, CurrentSettings current) : IFeature<SetPriorityMatrix.Request>
{
    /// <param name="Cells">Nine priorities from 1 to 4, row by row from high impact and high urgency.</param>
    public sealed record Request(Id<IncidentSettings> Settings, IReadOnlyList<int>? Cells = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var matrix = PriorityMatrix.Of(request.Cells);
        var settings = await store.Set<IncidentSettings>().SingleAsync(each => each.Id == request.Settings, stop);
        if (settings.Priorities.Equals(matrix))
            return;
        settings.Weigh(matrix);
        store.Announce(new PriorityMatrixSet(settings.Id, matrix.Cells), by);
        await store.SaveChangesAsync(stop);
        current.Forget();
    }
}
