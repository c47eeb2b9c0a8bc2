using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Notices;

/// <summary>
/// Lets open pages hear that somebody's notices have changed: at once on the node where it happened, within seconds on the others,
/// which all ask the database together and at most once a second.
/// </summary>
public sealed class NoticeBell(IServiceScopeFactory scopes, Database database, TimeProvider clock) : IDisposable
{
    private const int MostRemembered = 100_000;
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    /// <summary>Nodes whose clocks differ by less than this overhear nothing.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly Pulse pulse = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> rung = new();
    private readonly SemaphoreSlim asking = new(1, 1);
    private long asked = clock.GetUtcNow().UtcTicks;

    /// <summary>Completes when it rings for anybody on this node after this was asked for.</summary>
    public Task Next => pulse.Next;

    /// <param name="at">When the notice was written.</param>
    public void Ring(Guid person, DateTimeOffset at)
    {
        Note(person, at);
        pulse.Beat();
    }

    /// <summary>When the person's notices last changed since this node was started; the same moment twice means that nothing happened between.</summary>
    public async ValueTask<DateTimeOffset> LastFor(Guid person, CancellationToken stop)
    {
        if (database.Kind == DatabaseKind.Postgres && IsDue(clock.GetUtcNow()))
            await HearOtherNodes(stop);
        return rung.GetValueOrDefault(person);
    }

    public void Dispose() => asking.Dispose();

    private async Task HearOtherNodes(CancellationToken stop)
    {
        await asking.WaitAsync(stop);
        try
        {
            var now = clock.GetUtcNow();
            if (!IsDue(now))
                return;
            var since = new DateTimeOffset(asked, TimeSpan.Zero) - Overlap;
            await using var scope = scopes.CreateAsyncScope();
            var news = await scope.ServiceProvider.GetRequiredService<Store>().Set<Notice>()
                .Where(notice => notice.ChangedAt > since).Select(notice => new { notice.Person, notice.ChangedAt }).ToListAsync(stop);
            foreach (var each in news)
                Note(each.Person, each.ChangedAt);
            Volatile.Write(ref asked, now.UtcTicks);
        }
        finally
        {
            asking.Release();
        }
    }

    private bool IsDue(DateTimeOffset now) => now.UtcTicks - Volatile.Read(ref asked) >= Trust.Ticks;

    private void Note(Guid person, DateTimeOffset at)
    {
        if (rung.Count > MostRemembered)
            rung.Clear();
        rung.AddOrUpdate(person, at, (_, before) => at > before ? at : before);
    }
}
