using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Precedence;

namespace Tandem.Transition.Configuration;

/// <summary>Writes down something that has to be managed.</summary>
public sealed class AddConfigurationItem(Store store, ItemRules rules) : IFeature<AddConfigurationItem.Request, ConfigurationItem>
{
    /// <param name="Class">The name of its class, in any case.</param>
    /// <param name="State">Where its life begins: <c>planned</c> or <c>live</c>; empty: planned.</param>
    /// <param name="Attributes">What the class asks for, by name.</param>
    public sealed record Request(
        string? Name,
        string? Class = null,
        string? State = null,
        string? Description = null,
        JsonObject? Attributes = null,
        ItemEnvironment? Environment = null,
        Criticality? Criticality = null,
        Id<Service>? Service = null,
        Id<Person>? Owner = null,
        Id<Team>? Team = null,
        int? Cost = null,
        string? WarrantyUntil = null,
        string? EndOfSupport = null,
        CustomValues? Custom = null);

    public async Task<ConfigurationItem> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var of = (await rules.Classes(stop)).Demand(request.Class);
        var item = new ConfigurationItem
        {
            Name = ItemRules.Name(request.Name),
            Class = of.Name,
            Description = ItemRules.Description(request.Description),
            Attributes = await rules.Attributes(of, null, request.Attributes, by, stop),
            Environment = request.Environment,
            Criticality = request.Criticality,
            Service = request.Service,
            Owner = request.Owner,
            Team = request.Team,
            Cost = ItemRules.Cost(request.Cost),
            WarrantyUntil = ItemRules.Day(request.WarrantyUntil, "warrantyUntil"),
            EndOfSupport = ItemRules.Day(request.EndOfSupport, "endOfSupport"),
            Custom = request.Custom ?? CustomValues.None,
            Source = SourceNames.Of(by) is var source and not SourceNames.People ? source : "",
        };
        item.Begin(Beginning(request.State));
        store.Add(item);
        store.Announce(new ConfigurationItemAdded(item.Id, item.Name, item.Class), by);
        await store.SaveChangesAsync(stop);
        return item;
    }

    private static string Beginning(string? state) => state?.Trim().ToLowerInvariant() switch
    {
        null or "" or ItemLife.Planned => ItemLife.Planned,
        ItemLife.Live => ItemLife.Live,
        _ => throw new Refused("An item begins planned or live.", nameof(state)),
    };
}
