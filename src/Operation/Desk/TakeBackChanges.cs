using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Desk;

/// <summary>Takes back what one request of the actor changed on incidents a moment ago: each is again as it was, unless somebody has changed it since.</summary>
public sealed class TakeBackChanges(Store store, IServiceScopeFactory scopes, TimeProvider clock) : IFeature<TakeBackChanges.Request, TakeBackChanges.Outcome>
{
    /// <summary>How long after a change it can be taken back.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromMinutes(10);

    private const int FactsLookedAt = 10_000;

    /// <param name="Cause">The cause its facts carry.</param>
    public sealed record Request(string Cause);

    /// <param name="Restored">How many incidents are as they were.</param>
    /// <param name="Kept">How many have been changed since and stay as they are.</param>
    public sealed record Outcome(int Restored, int Kept);

    public async Task<Outcome> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (me, since) = (by.Person, clock.GetUtcNow() - Undoable);
        var newest = await store.Facts.OrderByDescending(fact => fact.Entry).Select(fact => fact.Entry).FirstOrDefaultAsync(stop);
        var facts = await store.Facts
            .Where(fact => fact.Entry > newest - FactsLookedAt && fact.Cause == request.Cause && fact.Actor == me && fact.RecordedAt > since && fact.Kind == IncidentKind.Kind.Name)
            .OrderByDescending(fact => fact.Entry).ToListAsync(stop);
        var (restored, kept) = (0, 0);
        foreach (var group in facts.Where(fact => fact.Changes != "{}" && fact.Name != nameof(IncidentLogged)).GroupBy(fact => fact.Record))
        {
            if (await Restore(new(group.Key), [.. group], by, stop))
                restored++;
            else
                kept++;
        }

        return new(restored, kept);
    }

    // Each in a scope of its own: one that cannot be restored leaves nothing behind for the next.
    private async Task<bool> Restore(Id<Incident> id, IReadOnlyList<RecordedFact> facts, Actor by, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<Store>();
        await own.Find(IncidentKind.Key(id), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        var incident = await own.Incident(id, stop);
        var before = incident.State;
        foreach (var fact in facts)
        {
            if (!own.TakeBack(incident, fact))
                return false;
        }

        own.Announce(new IncidentRestored(id, facts[^1].Entry), by);
        if (incident.State != before)
            await scope.ServiceProvider.GetRequiredService<IncidentTimers>().Follow(incident, before, stop);
        try
        {
            await own.SaveChangesAsync(stop);
            return true;
        }
        catch (Stale)
        {
            return false;
        }
    }
}
