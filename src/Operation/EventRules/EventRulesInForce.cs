using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventRules;

/// <summary>The rules for alerts that are switched on, in their order: at most two seconds old on every node, and at once on the one where they were changed.</summary>
public sealed class EventRulesInForce(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private volatile Known? known;

    /// <summary>The first rule that suits an alert, or what holds where none does.</summary>
    public async ValueTask<ReadEventRule> For(LiveAlert alert, CancellationToken stop) => First(await All(stop), alert);

    public static ReadEventRule First(IEnumerable<ReadEventRule> rules, LiveAlert alert)
    {
        foreach (var rule in rules)
        {
            if (rule.Suits(alert))
                return rule;
        }

        return ReadEventRule.Usual(alert.Severity);
    }

    public async ValueTask<IReadOnlyList<ReadEventRule>> All(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (known is { } remembered && now - remembered.At < Freshness)
            return remembered.Rules;
        await using var scope = scopes.CreateAsyncScope();
        var rules = await scope.ServiceProvider.GetRequiredService<Store>().Set<EventRule>().AsNoTracking()
            .Where(rule => rule.State == EventRule.Active).OrderBy(rule => rule.Order).ThenBy(rule => rule.Serial).ToListAsync(stop);
        known = new([.. rules.Select(ReadEventRule.Of).OfType<ReadEventRule>()], now);
        return known.Rules;
    }

    /// <summary>Reads them anew at the next question.</summary>
    public void Forget() => known = null;

    private sealed record Known(IReadOnlyList<ReadEventRule> Rules, DateTimeOffset At);
}
