using System.Collections.Concurrent;

namespace Tandem.People.SignIn;

/// <summary>Remembers what was found for a short while, so that a busy caller costs no query per request.</summary>
internal sealed class Recent<TKey, TValue>(TimeProvider clock, TimeSpan freshness)
    where TKey : notnull
    where TValue : class
{
    private const int Most = 50_000;
    private readonly ConcurrentDictionary<TKey, (TValue Value, DateTimeOffset At)> found = new();

    /// <summary>What was found lately, else what is found now. Nothing found is not remembered.</summary>
    public async ValueTask<TValue?> Find(TKey key, Func<TKey, Task<TValue?>> read)
    {
        var now = clock.GetUtcNow();
        if (found.TryGetValue(key, out var known) && now - known.At < freshness)
            return known.Value;
        var value = await read(key);
        if (found.Count >= Most)
            found.Clear();
        if (value is null)
            found.TryRemove(key, out _);
        else
            found[key] = (value, now);
        return value;
    }

    public void Clear() => found.Clear();
}
