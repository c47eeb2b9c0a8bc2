using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Precedence;
using Tandem.Transition.Reconciliation;

namespace Tandem.Transition.Configuration;

/// <summary>Changes what is known of a configuration item; attributes that are not named stay.</summary>
public sealed class EditConfigurationItem(Store store, ItemRules rules, TimeProvider clock) : IFeature<EditConfigurationItem.Request>
{
    public sealed record Request(Id<ConfigurationItem> Item, Patch Patch)
    {
        /// <summary>Whose values these are where somebody believes a source; null: those of whoever edits.</summary>
        internal string? Source { get; init; }
    }

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (item, patch) = (await store.ConfigurationItem(request.Item, stop), request.Patch);
        patch.Take<string>("name", value => item.Name = ItemRules.Name(value));
        patch.Take<string>("description", value => item.Description = ItemRules.Description(value));
        patch.Take<ItemEnvironment?>("environment", value => item.Environment = value);
        patch.Take<Criticality?>("criticality", value => item.Criticality = value);
        patch.Take<Id<Service>?>("service", value => item.Service = value);
        patch.Take<Id<Person>?>("owner", value => item.Owner = value);
        patch.Take<Id<Team>?>("team", value => item.Team = value);
        patch.Take<int?>("cost", value => item.Cost = ItemRules.Cost(value));
        patch.Take<string>("warrantyUntil", value => item.WarrantyUntil = ItemRules.Day(value, "warrantyUntil"));
        patch.Take<string>("endOfSupport", value => item.EndOfSupport = ItemRules.Day(value, "endOfSupport"));
        patch.Take<CustomValues>("custom", value => item.Custom = value ?? CustomValues.None);
        await Describe(item, patch, by, stop);
        if (await Weigh(item, request.Source, by, stop))
            store.Announce(new ConfigurationItemEdited(item.Id), by);
        await store.SaveChangesAsync(stop);
    }

    // A hand may change everything; a sheet only what does not go before it, and the rest is left for somebody to decide.
    private async Task<bool> Weigh(ConfigurationItem item, string? believed, Actor by, CancellationToken stop)
    {
        var source = believed ?? SourceNames.Of(by);
        var order = believed is not null || source == SourceNames.People ? null : await SourceOrder.Load(store, await rules.Classes(stop), stop);
        var verdicts = Arbitration.Weigh(store, item, source, order);
        if (order is null)
            return true;
        var findings = await Findings.Load(store, each => each.Item == item.Id && each.Source == source, by, clock.GetUtcNow(), stop);
        foreach (var verdict in verdicts.Where(verdict => verdict.KeptFor is not null))
            findings.Raise(Doubt.Conflict(item, verdict, source));
        findings.SettleOthers(each => verdicts.Any(verdict => verdict.Field == each.Field));
        return verdicts.Any(verdict => verdict.KeptFor is null);
    }

    // An item whose class has gone out of use keeps it until another is chosen.
    private async Task Describe(ConfigurationItem item, Patch patch, Actor by, CancellationToken stop)
    {
        string? wanted = item.Class;
        JsonObject? given = null;
        patch.Take<string>("class", value => wanted = value);
        patch.Take<JsonObject>("attributes", value => given = value);
        var classes = await rules.Classes(stop);
        var (same, before) = (string.Equals(wanted?.Trim(), item.Class, StringComparison.OrdinalIgnoreCase), item.Attributes);
        if (same && given is null)
            return;
        var of = same ? classes.Find(item.Class) ?? classes.Demand(wanted) : classes.Demand(wanted);
        if (of.Name != item.Class)
        {
            before = await rules.Kept(of, before, stop);
            foreach (var required in classes.AttributesOf(of).Where(attribute => attribute.Required && before.Values[attribute.Name] is null))
                (given ??= []).TryAdd(required.Name, null);
        }

        item.Attributes = await rules.Attributes(of, before, given, by, stop);
        item.Class = of.Name;
    }
}
