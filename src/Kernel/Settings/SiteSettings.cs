using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Settings;

/// <summary>What holds on this site. An answer is at most two seconds old, on every node, as long as the database answers.</summary>
public sealed class SiteSettings(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private readonly IDataProtector seal = protection.CreateProtector("Tandem.Kernel.Settings");
    private Known? known;

    public async ValueTask<T> Get<T>(Setting<T> setting, CancellationToken stop = default) where T : notnull =>
        setting.Read(Open(setting, (await Values(stop)).GetValueOrDefault(setting.Name)));

    /// <summary>The value as text, as an administrator reads it.</summary>
    public async Task<string> Text(Setting setting, CancellationToken stop = default) =>
        setting.IsSecret ? "" : (await Values(stop)).GetValueOrDefault(setting.Name) ?? setting.Usual;

    /// <summary>Whether an administrator decided it.</summary>
    public async Task<bool> IsDecided(Setting setting, CancellationToken stop = default) => (await Values(stop)).ContainsKey(setting.Name);

    internal string Seal(Setting setting, string text) => setting.IsSecret && text.Length > 0 ? seal.Protect(text) : text;

    /// <summary>What holds is read anew by whoever asks next.</summary>
    public void Forget() => Volatile.Write(ref known, null);

    private string? Open(Setting setting, string? text)
    {
        if (!setting.IsSecret || string.IsNullOrEmpty(text))
            return text;
        try
        {
            return seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async ValueTask<IReadOnlyDictionary<string, string>> Values(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (Volatile.Read(ref known) is { } fresh && now - fresh.At < Freshness)
            return fresh.Values;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var rows = await scope.ServiceProvider.GetRequiredService<Store>().Set<SettingRow>().AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.Value, stop);
            Volatile.Write(ref known, new(rows, now));
            return rows;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException { InnerException: DbException } && Volatile.Read(ref known) is { } last)
        {
            // While the database is away, what was known last holds: whoever raises the alarm about it needs a mail server.
            return last.Values;
        }
    }

    private sealed record Known(IReadOnlyDictionary<string, string> Values, DateTimeOffset At);
}
