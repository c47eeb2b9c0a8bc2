using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventRules;

/// <summary>The rules for alerts that are switched on, in their order: at most two seconds old on every node, and at once on the one where they were changed.</summary>
public sealed class EventRulesInForce(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly Recalled<IReadOnlyList<ReadEventRule>> rules = new(scopes, clock, Read);

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

    public ValueTask<IReadOnlyList<ReadEventRule>> All(CancellationToken stop) => rules.Now(stop);

    /// <summary>Reads them anew at the next question.</summary>
    public void Forget() => rules.Forget();

    private static async Task<IReadOnlyList<ReadEventRule>> Read(IServiceProvider services, CancellationToken stop)
    {
        var rows = await services.GetRequiredService<Store>().Set<EventRule>().AsNoTracking()
            .Where(rule => rule.State == EventRule.Active).OrderBy(rule => rule.Order).ThenBy(rule => rule.Serial).ToListAsync(stop);
        return [.. rows.Select(ReadEventRule.Of).OfType<ReadEventRule>()];
    }
}
