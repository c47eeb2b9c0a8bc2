using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Design.Forecasts;

/// <summary>Learns from the last year how long the records under each policy took, and keeps that for some hours.</summary>
public sealed class Forecaster(IServiceScopeFactory scopes, RecordKinds kinds, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(6);
    private static readonly TimeSpan Back = TimeSpan.FromDays(365);
    private readonly ConcurrentDictionary<Guid, Learnt> known = new();

    /// <summary>What was learnt of a policy; null: nothing yet.</summary>
    public Learnt? Of(Guid policy) => known.GetValueOrDefault(policy);

    /// <summary>Learns anew unless what is known is younger than six hours.</summary>
    public async Task<Learnt> Learn(PolicyInForce policy, CancellationToken stop)
    {
        var (now, terms) = (clock.GetUtcNow(), JsonSerializer.Serialize(policy.Definition, Json.Plain));
        if (known.GetValueOrDefault(policy.Id) is { } remembered && now - remembered.At < Fresh && remembered.Terms == terms)
            return remembered;
        await using var scope = scopes.CreateAsyncScope();
        var kind = kinds.Named(policy.Definition.Kind)!;
        var plan = await scope.ServiceProvider.GetRequiredService<PolicyCompiler>().Compile(policy.Definition, new(kind), Actor.System("forecast"), stop);
        var groups = GroupPlaces.Of(kind, plan.Fields);
        var seen = await scope.ServiceProvider.GetRequiredService<Replay>().Run(
            kind, now - Back, now, plan.Fields, Actor.System("forecast"), () => new LearntClocks(plan, groups, now.UtcTicks), null, stop);
        var all = seen.SelectMany(part => part.All).ToList();
        var forecast = new BreachForecast(all.Select(each => each.Clock));
        var targets = all.GroupBy(each => each.Clock).ToDictionary(group => group.Key, group => group.First().Target);
        return known[policy.Id] = new(terms, forecast, forecast.Calibration(past => targets[past]), now);
    }
}
