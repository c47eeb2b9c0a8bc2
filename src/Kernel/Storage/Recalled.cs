using Microsoft.Extensions.DependencyInjection;

namespace Tandem.Kernel.Storage;

/// <summary>Something read from the store and kept in memory: at most two seconds old on every node, and at once on the one where it is forgotten after a change.</summary>
/// <param name="read">Reads it, from the services of a scope of its own.</param>
public sealed class Recalled<T>(IServiceScopeFactory scopes, TimeProvider clock, Func<IServiceProvider, CancellationToken, Task<T>> read)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private readonly Lock turn = new();
    private Known? known;
    private Task<T>? reading;
    private int changes;

    /// <summary>One who asks reads it, and whoever asks meanwhile waits for that.</summary>
    public async ValueTask<T> Now(CancellationToken stop) =>
        Volatile.Read(ref known) is { } remembered && clock.GetUtcNow() - remembered.At < Freshness ? remembered.Value : await Reading().WaitAsync(stop);

    /// <summary>Reads it anew at the next question: what changed while it was read may not be in it.</summary>
    public void Forget()
    {
        lock (turn)
        {
            changes++;
            Volatile.Write(ref known, null);
            reading = null;
        }
    }

    private Task<T> Reading()
    {
        lock (turn)
        {
            var since = changes;
            return reading ??= Task.Run(() => Read(since));
        }
    }

    private async Task<T> Read(int since)
    {
        var now = clock.GetUtcNow();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var value = await read(scope.ServiceProvider, CancellationToken.None);
            Finish(since, new(value, now));
            return value;
        }
        catch
        {
            Finish(since, null);
            throw;
        }
    }

    private void Finish(int since, Known? fresh)
    {
        lock (turn)
        {
            if (changes != since)
                return;
            Volatile.Write(ref known, fresh);
            reading = null;
        }
    }

    private sealed record Known(T Value, DateTimeOffset At);
}
