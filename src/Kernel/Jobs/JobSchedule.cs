using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Jobs;

/// <summary>Asks for work at a later moment. It is saved together with the facts of the next save, or not at all.</summary>
public sealed class JobSchedule(Store store, JobCatalogue catalogue, JobBell bell)
{
    /// <summary>Has work done at a moment, or as soon after as the house is open.</summary>
    /// <param name="due">When; a moment in the past means now.</param>
    /// <param name="key">Replaces what was waiting under the same key.</param>
    public async Task Add<TRequest>(TRequest request, DateTimeOffset due, string? key = null, CancellationToken stop = default) where TRequest : notnull
    {
        var json = JsonSerializer.Serialize(request, Json.Plain);
        if (key is not null && await Find(key, stop) is { } waiting)
        {
            (waiting.Request, waiting.Due, waiting.Attempts, waiting.Error, waiting.ParkedAt) = (json, due, 0, "", null);
            waiting.Version++;
        }
        else
        {
            store.Add(new QueuedJob { Kind = catalogue.KindOf(typeof(TRequest)), Request = json, Due = due, Key = key });
        }

        store.OnceSaved(() => bell.Ring(due));
    }

    /// <summary>Has work done at a moment unless it waits for an earlier one already: what waits under the key is never put off.</summary>
    public async Task Hasten<TRequest>(TRequest request, DateTimeOffset due, string key, CancellationToken stop = default) where TRequest : notnull
    {
        if (await Find(key, stop) is not { ParkedAt: null } waiting || waiting.Due > due || IsBegun(waiting))
            await Add(request, due, key, stop);
    }

    /// <summary>Somebody is at it, and it was not asked for again since: what it was due for will not be looked at once more.</summary>
    private static bool IsBegun(QueuedJob job) => job is { HeldUntil: not null, Attempts: > 0 };

    /// <summary>Calls off what was waiting under the key, if anything was.</summary>
    public async Task Cancel(string key, CancellationToken stop = default)
    {
        if (await Find(key, stop) is { } waiting)
            store.Remove(waiting);
    }

    private async Task<QueuedJob?> Find(string key, CancellationToken stop) =>
        store.Set<QueuedJob>().Local.FirstOrDefault(job => job.Key == key) ?? await store.Set<QueuedJob>().FirstOrDefaultAsync(job => job.Key == key, stop);
}
