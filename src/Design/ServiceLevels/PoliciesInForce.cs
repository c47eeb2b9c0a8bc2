using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Design.Clocks;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.ServiceLevels;

/// <summary>The promises that are in force, and the retired ones whose clocks may still run: at most two seconds old on every node, and at once on the one where they were changed.</summary>
public sealed class PoliciesInForce(IServiceScopeFactory scopes, RecordKinds kinds, TimeProvider clock, ILogger<PoliciesInForce> log)
{
    /// <summary>The fields by which reports count; every plan watches those that its kind has.</summary>
    public static IReadOnlyList<string> Counted { get; } = ["priority", "team", "service", "organisation"];

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private volatile Known? known;

    /// <summary>What was read last: as long as nothing has changed it is kept, with the years of working time that are laid out in it.</summary>
    private volatile Known? last;

    /// <summary>Those on one kind of record, in the order of their numbers. All share the fields they watch.</summary>
    public async ValueTask<IReadOnlyList<PolicyInForce>> For(string kind, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (known is { } remembered && now >= remembered.At && now - remembered.At < Freshness)
            return remembered.ByKind.GetValueOrDefault(kind) ?? [];
        var read = await Read(now, stop);
        known = last = read;
        return read.ByKind.GetValueOrDefault(kind) ?? [];
    }

    /// <summary>The kinds of record that something is promised on, by name.</summary>
    public async ValueTask<IReadOnlyList<string>> Kinds(CancellationToken stop)
    {
        await For("", stop);
        return [.. (known?.ByKind.Keys ?? []).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads them anew at the next question.</summary>
    public void Forget() => known = null;

    private async Task<Known> Read(DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var policies = await store.Set<ServiceLevelPolicy>().AsNoTracking()
            .Where(policy => policy.State == ServiceLevelPolicy.Active || (policy.State == ServiceLevelPolicy.Retired && policy.Until != null)).OrderBy(policy => policy.Serial).ToListAsync(stop);
        var snapshot = await scope.ServiceProvider.GetRequiredService<CountingSnapshots>().Take(policies.SelectMany(policy => policy.Versions).Select(terms => terms.Counts), stop);
        var versions = policies.Select(policy => (policy.Id.Value, policy.Version)).ToList();
        if (last is { } before && before.Whole && before.Versions.SequenceEqual(versions) && snapshot.IsLike(before.Snapshot))
            return before with { At = now };
        var compiler = scope.ServiceProvider.GetRequiredService<PolicyCompiler>();
        var fields = policies.Select(policy => policy.Of).Distinct().ToDictionary(kind => kind, kind => Watch(kinds.Named(kind)!));
        var ready = new List<PolicyInForce>();
        foreach (var policy in policies)
        {
            try
            {
                var plan = await compiler.Compile(policy.Definition, fields[policy.Of], snapshot, Actor.System("service levels"), stop);
                ready.Add(new(policy.Id.Value, ServiceLevelPolicy.Kind.NumberOf(policy), policy.Name, policy.Type, policy.Measure, policy.Definition, plan));
            }
            catch (Refused fault)
            {
                log.LogWarning("{Policy} speaks of something that is no more and starts no clocks: {Why}", ServiceLevelPolicy.Kind.NumberOf(policy), fault.Message);
            }
        }

        return new(ready.GroupBy(policy => policy.Definition.Kind).ToDictionary(group => group.Key, group => (IReadOnlyList<PolicyInForce>)[.. group]), now, versions, snapshot, ready.Count == policies.Count);
    }

    /// <summary>What reports count by is watched from the beginning, because what many ask at once must not grow.</summary>
    private static WatchedFields Watch(RecordKind kind)
    {
        var fields = new WatchedFields(kind);
        foreach (var name in Counted.Append("state").Where(name => kind.Field(name) is not null))
            fields.PlaceOf(name);
        return fields;
    }

    private sealed record Known(IReadOnlyDictionary<string, IReadOnlyList<PolicyInForce>> ByKind, DateTimeOffset At, IReadOnlyList<(Guid, int)> Versions, CountingSnapshot Snapshot, bool Whole);
}
