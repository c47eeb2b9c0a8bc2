using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Facts;

/// <summary>Stretches of the journal that are remembered for a while, because whoever is behind is seldom alone: after an import every derivation comes through the same facts.</summary>
internal sealed class JournalStretches(IServiceScopeFactory scopes)
{
    /// <summary>Positions of one stretch.</summary>
    public const int Length = 1_000;

    private const int Remembered = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock turn = new();
    private readonly List<Stretch> remembered = [];

    /// <summary>What a whole stretch holds after a position.</summary>
    /// <param name="names">The facts wanted by name; null: all.</param>
    /// <returns>Null: there is no whole stretch, or it would have to be read for a few names only.</returns>
    public async Task<JournalPage?> After(long position, long last, IReadOnlySet<string>? names, int limit, CancellationToken stop)
    {
        var number = position / Length;
        if ((number + 1) * Length > last || Find(number, isToBeRead: names is null) is not { } stretch)
            return null;
        var facts = await stretch.Facts.Value.WaitAsync(stop);
        // A journal whose positions have gaps was not written by this house; it is read the slow way.
        return facts.Length == Length ? JournalPage.Of(facts.AsSpan((int)(position % Length)), position, names, limit) : null;
    }

    private Stretch? Find(long number, bool isToBeRead)
    {
        lock (turn)
        {
            remembered.RemoveAll(each => each.Facts is { IsValueCreated: true, Value.IsFaulted: true } || TimeProvider.System.GetElapsedTime(each.Used) > Patience);
            var found = remembered.Find(each => each.Number == number);
            if (found is not null)
                remembered.Remove(found);
            else if (!isToBeRead)
                return null;
            found ??= new(number, new(() => Read(number)));
            found.Used = TimeProvider.System.GetTimestamp();
            remembered.Add(found);
            if (remembered.Count > Remembered)
                remembered.RemoveAt(0);
            return found;
        }
    }

    private async Task<RecordedFact[]> Read(long number)
    {
        var (after, through) = (number * Length, (number + 1) * Length);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Store>().Facts.Where(fact => fact.Position > after && fact.Position <= through)
            .OrderBy(fact => fact.Position).ToArrayAsync(CancellationToken.None);
    }

    private sealed record Stretch(long Number, Lazy<Task<RecordedFact[]>> Facts)
    {
        public long Used { get; set; }
    }
}
