using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Seals;

/// <summary>Proves the journal while the site is served, and writes down how far it has come and what it found.</summary>
public sealed class ProveJournal(JournalProof proof, JournalReader journal, IServiceScopeFactory scopes, TimeProvider clock) : IJob<ProveJournal.Request>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <param name="For">Who asked.</param>
    public sealed record Request(Guid Proof, Guid? For);

    public async Task Run(Request request, CancellationToken stop)
    {
        var (begun, total, count) = (clock.GetUtcNow(), await journal.Last(stop), new Count());
        if (!await Note(request.Proof, row => (row.BegunAt, row.EndedAt, row.Total, row.Done) = (begun, null, total, 0), stop))
            return;
        var proving = Task.Run(() => proof.Run(default, count, stop), stop);
        while (await Task.WhenAny(proving, Task.Delay(Pause, clock, stop)) != proving)
            await Note(request.Proof, row => row.Done = Math.Min(count.Value, total), stop);
        var verdict = await proving;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var row = await store.Set<Proof>().SingleAsync(row => row.Id == request.Proof, stop);
        row.End(verdict, clock.GetUtcNow());
        store.Announce(
            new JournalProved(verdict.Facts, verdict.Seal, verdict.Journal, verdict.Flaw?.Position, verdict.Flaw?.Says),
            Actor.System($"proof {request.Proof}") with { OnBehalfOf = request.For });
        await store.SaveChangesAsync(stop);
    }

    /// <returns>False where nobody waits for this proof any more.</returns>
    private async Task<bool> Note(Guid proof, Action<Proof> change, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        if (await store.Set<Proof>().SingleOrDefaultAsync(row => row.Id == proof, stop) is not { } row)
            return false;
        change(row);
        await store.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>Keeps the newest number without waking anybody.</summary>
    private sealed class Count : IProgress<long>
    {
        private long value;

        public long Value => Interlocked.Read(ref value);

        void IProgress<long>.Report(long value) => Interlocked.Exchange(ref this.value, value);
    }
}
