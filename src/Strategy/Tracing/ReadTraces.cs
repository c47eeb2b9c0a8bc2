using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Risks;

namespace Tandem.Strategy.Tracing;

/// <summary>
/// Follows records of any kind up to the objectives they serve. A later room's kind is followed by itself once it has a field that names an objective.
/// </summary>
public sealed class ReadTraces(Store store, ListReader lists, Listing listing)
{
    private const int Shown = 10;
    private const int MostObjectives = 100;

    /// <summary>The kinds whose records say which objective they serve, and by which field. A risk names the objective that it threatens.</summary>
    public static IEnumerable<(RecordKind Kind, RecordField Field)> Following(RecordKinds kinds) =>
        from kind in kinds.All
        where kind != ObjectiveKind.Kind && kind != RiskKind.Kind
        let field = kind.Fields.FirstOrDefault(field => field.RefersTo == typeof(Objective) && field.Filterable)
        where field is not null
        select (kind, field);

    /// <summary>What serves an objective, or one that serves it, kind by kind.</summary>
    public async Task<IReadOnlyList<Traces>> Up(Objective objective, Actor by, CancellationToken stop)
    {
        var numbers = string.Join(',', (await Below(objective, stop)).Select(ObjectiveKind.Kind.NumberOf));
        return await Each((_, field) => [new(field.Name, numbers)], by, stop);
    }

    /// <summary>What is open and serves no objective, kind by kind.</summary>
    public Task<IReadOnlyList<Traces>> Untraced(Actor by, CancellationToken stop) => Each((kind, field) => kind.Life is null ? [new(field.Name, "none")] : [new(field.Name, "none"), new("state", "open")], by, stop);

    private async Task<IReadOnlyList<Traces>> Each(Func<RecordKind, RecordField, List<KeyValuePair<string, StringValues>>> address, Actor by, CancellationToken stop)
    {
        var found = new List<Traces>();
        foreach (var (kind, field) in Following(store.Kinds).Where(each => by.May(each.Kind.ReadRight)))
        {
            var asked = address(kind, field);
            var request = await lists.Read(kind, asked, by, null, stop) with { Limit = Shown };
            var count = await listing.Count(request, by, stop: stop);
            var page = count.Value == 0 ? [] : (await listing.Page(request, by, stop)).Items;
            found.Add(new(kind, field, count, page, $"/{kind.Plural}?{string.Join('&', asked.Select(each => $"{each.Key}={Uri.EscapeDataString(each.Value.ToString())}"))}"));
        }

        return found;
    }

    /// <summary>The serials of an objective and of those that serve it, level by level.</summary>
    private async Task<List<int>> Below(Objective objective, CancellationToken stop)
    {
        var (serials, level) = (new List<int> { objective.Serial }, new[] { objective.Id });
        for (var deep = 0; deep < ObjectiveRules.MostLevels && level.Length > 0 && serials.Count < MostObjectives; deep++)
        {
            var parents = level.Select(id => (Id<Objective>?)id).ToArray();
            var next = await store.Objectives.Where(each => EF.Parameter(parents).Contains(each.Parent)).OrderBy(each => each.Serial).Take(MostObjectives).Select(each => new { each.Id, each.Serial }).ToListAsync(stop);
            serials.AddRange(next.Select(each => each.Serial));
            level = [.. next.Select(each => each.Id)];
        }

        return [.. serials.Take(MostObjectives)];
    }
}
