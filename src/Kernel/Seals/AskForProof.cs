using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Seals;

/// <summary>Asks for the whole journal to be proved, in the background and whatever restarts meanwhile.</summary>
public sealed class AskForProof(Store store, JobSchedule jobs, TimeProvider clock) : IFeature<AskForProof.Request, Proof>
{
    public sealed record Request;

    public async Task<Proof> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(JournalPractice.Right);
        var proof = new Proof { AskedAt = clock.GetUtcNow(), AskedBy = by.Name };
        store.Add(proof);
        await jobs.Add(new ProveJournal.Request(proof.Id, by.Person), proof.AskedAt, stop: stop);
        await store.SaveChangesAsync(stop);
        return proof;
    }
}
