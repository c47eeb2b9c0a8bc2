using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Seals;

/// <summary>Seals what was numbered: every thousand facts at once, the rest once a minute.</summary>
public sealed class SealEngine(JournalReader journal, Leases leases, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SealEngine> log) : BackgroundService
{
    private const int Largest = 1_000;
    private const int SealsToATime = 10;
    private const string Lease = "seals";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Seals everything that is numbered now.</summary>
    /// <param name="smallest">Fewer facts than this stay unsealed for now.</param>
    public async Task Seal(int smallest = 1, CancellationToken stop = default)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            var last = await store.Set<Seal>().AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(stop);
            var position = last?.Last ?? 0;
            var facts = await store.Facts.Where(fact => fact.Position > position)
                .OrderBy(fact => fact.Position).Take(Largest * SealsToATime).ToListAsync(stop);
            var chunks = facts.Chunk(Largest).Where(chunk => chunk.Length >= smallest).ToList();
            foreach (var chunk in chunks)
                store.Add(last = Close(chunk, last));
            await store.SaveChangesAsync(stop);
            if (chunks.Count < SealsToATime)
                return;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (sealedTo, next) = (0L, clock.GetUtcNow() + Every);
        while (!stoppingToken.IsCancellationRequested)
        {
            var news = Task.WhenAny(journal.News, leases.News);
            try
            {
                var (last, isTime) = (await journal.Last(stoppingToken), clock.GetUtcNow() >= next);
                if (leases.Has(Lease) && last > sealedTo && (isTime || last - sealedTo >= Largest))
                {
                    await Seal(isTime ? 1 : Largest, stoppingToken);
                    sealedTo = isTime ? last : last - (last % Largest);
                }

                if (isTime)
                    next = clock.GetUtcNow() + Every;
            }
            catch (Stale)
            {
                // Another node has taken over and sealed these facts.
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "The journal cannot be sealed; trying again");
            }

            await Waiting.For(news, next - clock.GetUtcNow(), clock, stoppingToken);
        }
    }

    private Seal Close(RecordedFact[] facts, Seal? before)
    {
        var (hash, leaves) = (new FactHash(), new byte[facts.Length * FactHash.Size]);
        for (var at = 0; at < facts.Length; at++)
            hash.Write(facts[at], leaves.AsSpan(at * FactHash.Size, FactHash.Size));
        var seal = new Seal
        {
            Number = (before?.Number ?? 0) + 1,
            First = facts[0].Position!.Value,
            Last = facts[^1].Position!.Value,
            Leaves = leaves,
            Previous = before?.Hash ?? Seals.Seal.Nothing,
            At = Moments.ToMicrosecond(clock.GetUtcNow()),
        };
        seal.Hash = seal.ComputeHash();
        return seal;
    }
}
