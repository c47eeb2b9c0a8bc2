using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Substitutions;

/// <summary>Ends it before its time: whoever was away decides again, and nobody in their place.</summary>
public sealed class EndSubstitution(Store store) : IFeature<EndSubstitution.Request>
{
    public sealed record Request(Id<Substitution> Substitution);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var substitution = await store.Substitutions.SingleOrDefaultAsync(row => row.Id == request.Substitution, stop) ?? throw new Missing("substitution");
        substitution.End();
        store.Announce(new SubstitutionEnded(substitution.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
