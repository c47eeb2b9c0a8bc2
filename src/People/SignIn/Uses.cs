using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;

namespace Tandem.People.SignIn;

/// <summary>Notes when sessions and tokens are used, at most once a minute each.</summary>
public sealed class Uses(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
    private const int MostRemembered = 100_000;
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> noted = new();

    public async ValueTask Note(Guid credential, string address)
    {
        var now = clock.GetUtcNow();
        if (noted.TryGetValue(credential, out var last))
        {
            if (now - last < Between || !noted.TryUpdate(credential, now, last))
                return;
        }
        else if (!noted.TryAdd(credential, now))
        {
            return;
        }

        if (noted.Count > MostRemembered)
            noted.Clear();
        await Write(credential, address, now);
    }

    private async Task Write(Guid credential, string address, DateTimeOffset now)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var use = await store.Set<LastUse>().SingleOrDefaultAsync(row => row.Credential == credential);
        if (use is null)
            store.Add(use = new LastUse { Credential = credential });
        (use.At, use.Address) = (now, address);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another node noted the same first use a moment earlier.
        }
    }
}
