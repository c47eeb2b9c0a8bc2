using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Fields;

/// <summary>Knows the fields that administrators added. An answer is at most two seconds old, on every node.</summary>
public sealed class CustomFieldCatalogue(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private Snapshot known = new(Array.Empty<CustomField>().ToLookup(field => field.Of), DateTimeOffset.MinValue);

    /// <summary>The fields in use of a kind, in their order.</summary>
    public async ValueTask<IReadOnlyList<CustomField>> Of(RecordKind kind, CancellationToken stop = default)
    {
        await Refresh(stop);
        return [.. Known(kind).Where(field => field.State == CustomField.InUse)];
    }

    public async ValueTask Refresh(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        if (now - Volatile.Read(ref known).At < Freshness)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var fields = await scope.ServiceProvider.GetRequiredService<Store>().Set<CustomField>().AsNoTracking()
            .OrderBy(field => field.Order).ThenBy(field => field.Serial).ToListAsync(stop);
        Volatile.Write(ref known, new Snapshot(fields.ToLookup(field => field.Of), now));
    }

    /// <summary>The fields of a kind, retired ones too, as of the last refresh.</summary>
    internal IEnumerable<CustomField> Known(RecordKind kind) => Volatile.Read(ref known).Fields[kind.Name];

    internal void Forget() => Volatile.Write(ref known, Volatile.Read(ref known) with { At = DateTimeOffset.MinValue });

    private sealed record Snapshot(ILookup<string, CustomField> Fields, DateTimeOffset At);
}
