using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>The map as it was: what there is now, with everything taken back that facts tell of since. How failures travel along a type of relation is as it is now.</summary>
internal static class PastMap
{
    /// <summary>The map, with the items and the relations that it was made of.</summary>
    public static async Task<(ImpactMap Map, List<MapItem> Items, List<MapRelation> Relations)> At(Store store, DateTimeOffset moment, CancellationToken stop)
    {
        var builder = new MapBuilder(await RelationTypes.Load(store, stop));
        var (items, relations) = await Read(store, moment, stop);
        items.ForEach(builder.Add);
        relations.ForEach(builder.Add);
        return (builder.Make(), items, relations);
    }

    /// <summary>The items and the relations that there were.</summary>
    public static async Task<(List<MapItem> Items, List<MapRelation> Relations)> Read(Store store, DateTimeOffset moment, CancellationToken stop)
    {
        var items = new List<MapItem>();
        var since = await Since(store, ConfigurationItemKind.Kind.Name, moment, stop);
        await foreach (var item in store.ConfigurationItems.AsNoTracking().Select(each => new { each.Id, each.Serial, each.Name, each.Class, each.Service, each.State }).AsAsyncEnumerable().WithCancellation(stop))
        {
            var was = since.GetValueOrDefault(item.Id.Value);
            if (Was(was, "name", item.Name) is { } name)
                items.Add(new(item.Id.Value, item.Serial, name, Was(was, "class", item.Class)!, WasId(was, "service", item.Service?.Value), Was(was, "state", item.State) == ItemLife.Retired));
        }

        var relations = new List<MapRelation>();
        since = await Since(store, ItemRelation.Kind.Name, moment, stop);
        await foreach (var each in store.ItemRelations.AsNoTracking().Select(row => new { row.Id, row.From, row.Relation, row.To, row.Group, row.Needed, row.Effect, row.State }).AsAsyncEnumerable().WithCancellation(stop))
        {
            var was = since.GetValueOrDefault(each.Id.Value);
            if (Was(was, "relation", each.Relation) is not null && Was(was, "state", each.State) == ItemRelation.Current)
                relations.Add(new(each.From.Value, each.Relation, each.To.Value, Was(was, "group", each.Group) ?? "", Number(was, "needed", each.Needed), Effect(was, each.Effect)));
        }

        return (items, relations);
    }

    /// <summary>For each record that changed since, what its fields had been: the earliest fact after the moment says so.</summary>
    private static async Task<Dictionary<Guid, Dictionary<string, JsonElement>>> Since(Store store, string kind, DateTimeOffset moment, CancellationToken stop)
    {
        var since = new Dictionary<Guid, Dictionary<string, JsonElement>>();
        await foreach (var fact in store.Facts.Where(fact => fact.Kind == kind && fact.At > moment).OrderByDescending(fact => fact.At).ThenByDescending(fact => fact.Entry)
            .Select(fact => new { fact.Record, fact.Changes }).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!since.TryGetValue(fact.Record, out var fields))
                since.Add(fact.Record, fields = []);
            using var changes = JsonDocument.Parse(fact.Changes);
            foreach (var change in changes.RootElement.EnumerateObject())
                fields[change.Name] = change.Value[0].Clone();
        }

        return since;
    }

    /// <summary>The field's value then; null: there was none, and so perhaps no record.</summary>
    private static string? Was(Dictionary<string, JsonElement>? was, string field, string? now) =>
        was is null || !was.TryGetValue(field, out var then) ? now : then.ValueKind == JsonValueKind.String ? then.GetString() : null;

    private static Guid? WasId(Dictionary<string, JsonElement>? was, string field, Guid? now) =>
        was is null || !was.TryGetValue(field, out var then) ? now : then.ValueKind == JsonValueKind.String && then.TryGetGuid(out var id) ? id : null;

    private static int Number(Dictionary<string, JsonElement>? was, string field, int now) =>
        was is null || !was.TryGetValue(field, out var then) ? now : then.ValueKind == JsonValueKind.Number ? then.GetInt32() : 1;

    private static FailureEffect? Effect(Dictionary<string, JsonElement>? was, FailureEffect? now) =>
        was is null || !was.TryGetValue("effect", out var then) ? now : then.ValueKind == JsonValueKind.String && Enum.TryParse<FailureEffect>(then.GetString(), ignoreCase: true, out var effect) ? effect : null;
}
