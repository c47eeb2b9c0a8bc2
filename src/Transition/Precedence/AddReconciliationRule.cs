using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Precedence;

/// <summary>Says which sources an attribute believes.</summary>
public sealed class AddReconciliationRule(Store store, ReconciliationChecks checks) : IFeature<AddReconciliationRule.Request, ReconciliationRule>
{
    /// <param name="Class">Empty: items of any class.</param>
    /// <param name="Attribute">Empty: any attribute.</param>
    /// <param name="Sources">The surest first, with commas between.</param>
    public sealed record Request(string? Sources, string? Class = null, string? Attribute = null);

    public async Task<ReconciliationRule> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var rule = new ReconciliationRule
        {
            Class = await checks.Class(request.Class, stop),
            Attribute = await checks.Attribute(request.Attribute, request.Class, stop),
            Sources = SourceNames.Many(request.Sources),
        };
        rule.Name();
        await checks.DemandOnly(rule, stop);
        store.Add(rule);
        store.Announce(new ReconciliationRuleAdded(rule.Id, rule.Class, rule.Attribute, rule.Sources), by);
        await store.SaveChangesAsync(stop);
        return rule;
    }
}
