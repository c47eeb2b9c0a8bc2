using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Assignment;

/// <summary>The rules that are switched on, in their order: at most two seconds old on every node, and at once on the one where they were changed.</summary>
public sealed class RulesInForce(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly Recalled<IReadOnlyList<ReadRule>> rules = new(scopes, clock, Read);

    /// <summary>The first rule that suits an incident.</summary>
    public async ValueTask<ReadRule?> For(Incident incident, CancellationToken stop)
    {
        foreach (var rule in await All(stop))
        {
            if (rule.Suits(incident))
                return rule;
        }

        return null;
    }

    public ValueTask<IReadOnlyList<ReadRule>> All(CancellationToken stop) => rules.Now(stop);

    /// <summary>Reads them anew at the next question.</summary>
    public void Forget() => rules.Forget();

    private static async Task<IReadOnlyList<ReadRule>> Read(IServiceProvider services, CancellationToken stop)
    {
        var (store, check) = (services.GetRequiredService<Store>(), services.GetRequiredService<ConditionCheck>());
        var rules = new List<ReadRule>();
        foreach (var rule in await store.Set<AssignmentRule>().AsNoTracking().Where(rule => rule.State == AssignmentRule.Active).OrderBy(rule => rule.Order).ThenBy(rule => rule.Serial).ToListAsync(stop))
        {
            if (await ReadRule.Of(rule, check, stop) is { } read)
                rules.Add(read);
        }

        return rules;
    }
}
