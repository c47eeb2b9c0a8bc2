using Microsoft.Extensions.DependencyInjection;

namespace Tandem.Kernel.Storage;

/// <summary>Something read from the store and kept in memory: at most two seconds old on every node, and at once on the one where it is forgotten after a change.</summary>
/// <param name="read">Reads it, from the services of a scope of its own.</param>
public sealed class Recalled<T>(IServiceScopeFactory scopes, TimeProvider clock, Func<IServiceProvider, CancellationToken, Task<T>> read)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private Known? known;
    private int changes;

    public async ValueTask<T> Now(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (Volatile.Read(ref known) is { } remembered && now - remembered.At < Freshness)
            return remembered.Value;
        var before = Volatile.Read(ref changes);
        await using var scope = scopes.CreateAsyncScope();
        var value = await read(scope.ServiceProvider, stop);
        var fresh = new Known(value, now);
        Volatile.Write(ref known, fresh);
        // What changed while it was read may not be in it: whoever asks next reads again.
        if (before != Volatile.Read(ref changes))
            Interlocked.CompareExchange(ref known, null, fresh);
        return value;
    }

    /// <summary>Reads it anew at the next question.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        Volatile.Write(ref known, null);
    }

    private sealed record Known(T Value, DateTimeOffset At);
}
