using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Precedence;
using Tandem.Transition.Sightings;

namespace Tandem.Transition.Reconciliation;

/// <summary>Makes two items one: what only the other knows, its relations, links and the names other systems have for it become the survivor's, and the other is retired.</summary>
public sealed class MergeDuplicates(Store store, TieMover ties, ItemRules rules) : IFeature<MergeDuplicates.Request>
{
    /// <param name="Survivor">Which of the two goes on; empty: the older.</param>
    public sealed record Request(Id<Discrepancy> Discrepancy, Id<ConfigurationItem>? Survivor = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var duplicate = await store.OpenDiscrepancy(request.Discrepancy, DiscrepancyNature.Duplicate, by, stop);
        Id<ConfigurationItem>[] both = [duplicate.Item, duplicate.Other!.Value];
        var keep = request.Survivor ?? duplicate.Item;
        if (!both.Contains(keep))
            throw new Refused("The one that goes on must be one of the two.", nameof(request.Survivor));
        var (survivor, other) = (await store.ConfigurationItem(keep, stop), await store.ConfigurationItem(both.Single(id => id != keep), stop));
        if (survivor.State == ItemLife.Retired || other.State == ItemLife.Retired)
            throw new Refused("One of the two is retired already.", nameof(request.Survivor));
        await MoveKeys(other, survivor, stop);
        await ties.Move(other, survivor, by, stop);
        await Complete(survivor, other, stop);
        var from = other.State;
        other.MoveTo(ItemLife.Retired);
        store.Announce(new ConfigurationItemAbsorbed(survivor.Id, other.Id), by);
        store.Announce(new ConfigurationItemMerged(other.Id, survivor.Id), by);
        store.Announce(new ConfigurationItemMoved(other.Id, from, other.State), by);
        store.Settle(duplicate, $"Merged into {ConfigurationItemKind.Kind.NumberOf(survivor)}.", by);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>Imports recognise the survivor from now on.</summary>
    /// <exception cref="Refused">One source knows both, as two things: it would tell the survivor two things for ever.</exception>
    private async Task MoveKeys(ConfigurationItem other, ConfigurationItem survivor, CancellationToken stop)
    {
        var (kind, from, to) = (ConfigurationItemKind.Kind.Name, other.Id.Value, survivor.Id.Value);
        var keys = await store.ExternalKeys.Where(key => key.Kind == kind && (key.Record == from || key.Record == to)).ToListAsync(stop);
        if (keys.GroupBy(key => key.Source).FirstOrDefault(group => group.Select(key => key.Record).Distinct().Count() > 1) is { } twice)
            throw new Refused($"\"{twice.Key}\" knows them as two things. Mend it there first, or keep them as they are.", nameof(Request.Discrepancy));
        foreach (var key in keys)
            key.Record = to;
        var seen = await store.Set<Sighting>().Where(sighting => sighting.Item == other.Id || sighting.Item == survivor.Id).ToListAsync(stop);
        foreach (var sighting in seen.Where(each => each.Item == other.Id))
        {
            store.Remove(sighting);
            if (!seen.Exists(each => each.Item == survivor.Id && each.Source == sighting.Source))
                store.Add(new Sighting { Item = survivor.Id, Source = sighting.Source, SeenAt = sighting.SeenAt, Name = sighting.Name, Attributes = sighting.Attributes });
        }
    }

    /// <summary>What the survivor holds nothing of it takes from the other, with who gave it.</summary>
    private async Task Complete(ConfigurationItem survivor, ConfigurationItem other, CancellationToken stop)
    {
        var (own, theirs) = (survivor.Attributes.Values, other.Attributes.Values);
        var asked = (await rules.Classes(stop)) is var classes && classes.Find(survivor.Class) is { } of ? classes.AttributesOf(of).Select(each => each.Name).ToHashSet() : [];
        foreach (var (name, value) in theirs.Where(pair => asked.Contains(pair.Key) && own[pair.Key] is null && pair.Value is not null).ToList())
        {
            own[name] = value!.DeepClone();
            Credit("attributes." + name);
        }

        survivor.Attributes = CustomValues.Of(own);
        survivor.Description = Own(survivor.Description.Length > 0, survivor.Description, other.Description, "description");
        survivor.Owner = Own(survivor.Owner is not null, survivor.Owner, other.Owner, "owner");
        survivor.Team = Own(survivor.Team is not null, survivor.Team, other.Team, "team");
        survivor.Service = Own(survivor.Service is not null, survivor.Service, other.Service, "service");

        T Own<T>(bool has, T mine, T others, string field)
        {
            if (has || others is null or "")
                return mine;
            Credit(field);
            return others;
        }

        void Credit(string field) => survivor.NoteSource(field, other.GivenBy(field, "there") ?? SourceNames.People);
    }
}
