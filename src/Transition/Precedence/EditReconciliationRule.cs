using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Precedence;

/// <summary>Changes which sources are believed. What items hold stays until an import comes again.</summary>
public sealed class EditReconciliationRule(Store store, ReconciliationChecks checks) : IFeature<EditReconciliationRule.Request>
{
    public sealed record Request(Id<ReconciliationRule> Rule, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (rule, patch) = (await store.Set<ReconciliationRule>().SingleAsync(each => each.Id == request.Rule, stop), request.Patch);
        var (@class, attribute) = ((string?)rule.Class, (string?)rule.Attribute);
        patch.Take<string>("class", value => @class = value);
        patch.Take<string>("attribute", value => attribute = value);
        patch.Take<string>("sources", value => rule.Sources = SourceNames.Many(value));
        rule.Class = await checks.Class(@class, stop);
        rule.Attribute = await checks.Attribute(attribute, @class, stop);
        rule.Name();
        await checks.DemandOnly(rule, stop);
        store.Announce(new ReconciliationRuleEdited(rule.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
