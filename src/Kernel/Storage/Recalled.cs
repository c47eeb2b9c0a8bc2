using Microsoft.Extensions.DependencyInjection;

namespace Tandem.Kernel.Storage;

/// <summary>Something read from the store and kept in memory: at most two seconds old on every node, and at once on the one where it is forgotten after a change.</summary>
/// <param name="read">Reads it, from the services of a scope of its own.</param>
public sealed class Recalled<T>(IServiceScopeFactory scopes, TimeProvider clock, Func<IServiceProvider, CancellationToken, Task<T>> read)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private volatile Known? known;

    public async ValueTask<T> Now(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (known is { } remembered && now - remembered.At < Freshness)
            return remembered.Value;
        await using var scope = scopes.CreateAsyncScope();
        var value = await read(scope.ServiceProvider, stop);
        known = new(value, now);
        return value;
    }

    /// <summary>Reads it anew at the next question.</summary>
    public void Forget() => known = null;

    private sealed record Known(T Value, DateTimeOffset At);
}
