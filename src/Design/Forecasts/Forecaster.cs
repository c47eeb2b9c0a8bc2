using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Design.Forecasts;

/// <summary>Learns from those that ended last, within a year, how long the records under each policy took, and keeps that for some hours.</summary>
public sealed class Forecaster(IServiceScopeFactory scopes, PoliciesInForce policies, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(6);
    private static readonly TimeSpan Back = TimeSpan.FromDays(365);
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<Guid, Learnt> known = new();

    /// <summary>What was learnt of a policy; null: nothing yet.</summary>
    public Learnt? Of(Guid policy) => known.GetValueOrDefault(policy);

    /// <summary>Learns anew of every policy in force on a kind whose knowledge is older than six hours, or of another promise; the journal is read once for all of them.</summary>
    public async Task Learn(RecordKind kind, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var unknown = (await policies.For(kind.Name, stop)).Select(policy => (Policy: policy, Terms: JsonSerializer.Serialize(policy.Definition, Json.Plain)))
            .Where(each => known.GetValueOrDefault(each.Policy.Id) is not { } remembered || now - remembered.At >= Fresh || remembered.Terms != each.Terms).ToList();
        if (unknown.Count == 0)
            return;
        var plans = unknown.Select(each => each.Policy.Plan).ToList();
        var fields = plans[0].Fields;
        var groups = GroupPlaces.Of(kind, fields);
        await using var scope = scopes.CreateAsyncScope();
        var seen = await scope.ServiceProvider.GetRequiredService<Replay>().Run(
            kind, now - Back, now, fields, Actor.System("forecast"), () => new LearntClocks(plans, groups, now.UtcTicks, Most), null, stop);
        for (var at = 0; at < unknown.Count; at++)
        {
            var all = seen.SelectMany(part => part.Of(at)).OrderByDescending(each => each.EndedAt).Take(Most).Select(each => each.Learnt).ToList();
            var forecast = new BreachForecast(all.Select(each => each.Clock));
            var targets = all.GroupBy(each => each.Clock).ToDictionary(group => group.Key, group => group.First().Target);
            known[unknown[at].Policy.Id] = new(unknown[at].Terms, forecast, forecast.Calibration(past => targets[past]), now);
        }
    }
}
