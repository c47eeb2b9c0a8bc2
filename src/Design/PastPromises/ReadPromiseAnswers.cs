using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.PastPromises;

/// <summary>Says promises with the numbers of their records and policies.</summary>
public sealed class ReadPromiseAnswers(Store store, ReadPromises read, References references, RecordKinds kinds)
{
    /// <summary>A part of the promises that an address asks for, the latest first; one more than wished where there are more.</summary>
    /// <param name="most">How many are wished.</param>
    public async Task<IReadOnlyList<PromiseAnswer>> Run(PromiseQuery query, int most, Actor by, CancellationToken stop = default)
    {
        var rows = await (await read.Run(query, by, stop)).Skip(query.Skip).Take(most + 1).ToListAsync(stop);
        var numbers = await references.Numbers(kinds.Named(query.Kind)!, rows.Select(row => row.Record).Distinct(), stop);
        var ids = rows.Select(row => new Id<ServiceLevelPolicy>(row.Policy)).Distinct().ToArray();
        var policies = await store.Set<ServiceLevelPolicy>().AsNoTracking().Where(policy => EF.Parameter(ids).Contains(policy.Id)).ToDictionaryAsync(policy => policy.Id.Value, stop);
        return [.. rows.Select(row => Answer(row, numbers.GetValueOrDefault(row.Record), policies.GetValueOrDefault(row.Policy)))];
    }

    private static PromiseAnswer Answer(PastPromise row, string? number, ServiceLevelPolicy? policy) => new(
        number, policy is null ? "" : ServiceLevelPolicy.Kind.NumberOf(policy), policy?.Name ?? "", policy?.Type, policy?.Measure ?? "", row.Run, row.Kept, row.At, row.StartedAt, row.DueAt, row.EndedAt, row.Kept || row.EndedAt is not null ? row.Over : null);
}
