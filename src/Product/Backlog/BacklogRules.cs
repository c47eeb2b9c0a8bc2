using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Skills;
using Tandem.Product.Products;

namespace Tandem.Product.Backlog;

/// <summary>What must be true of every backlog item.</summary>
internal static class BacklogRules
{
    private const int LongestTitle = 300;
    private const int LongestText = 100_000;
    private const int LongestCriterion = 1_000;
    private const int LargestEstimate = 1_000;

    /// <summary>Acceptance criteria one item may have.</summary>
    public const int MostCriteria = 50;

    /// <summary>Skills one item may need.</summary>
    private const int MostSkills = 20;

    /// <summary>Limited things that one item may use.</summary>
    private const int MostLoads = 20;

    /// <summary>The most that an item may use of one.</summary>
    public const double LargestLoad = 1e15;

    /// <summary>Levels of items above one.</summary>
    private const int MostLevels = 6;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in a few words what is to be built, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Short(string? text, string field, string ask) => text?.Trim() is { Length: > 0 and <= LongestCriterion } tidy ? tidy : throw new Refused(ask, field);

    public static int? Estimate(int? points) => points is null or (>= 0 and <= LargestEstimate)
        ? points : throw new Refused($"Give a whole number of points from 0 to {LargestEstimate}.", "estimate");

    public static List<Id<Skill>> Skills(IEnumerable<Id<Skill>>? ids)
    {
        List<Id<Skill>> named = [.. (ids ?? []).Distinct()];
        return named.Count <= MostSkills ? named : throw new Refused($"Name at most {MostSkills} skills.", "skills");
    }

    /// <exception cref="Refused">The parent is no larger, of another product, a part of the item itself, or too deep.</exception>
    public static async Task DemandAbove(Store store, Id<BacklogItem>? self, BacklogType type, Id<DigitalProduct> product, Id<BacklogItem>? parent, CancellationToken stop)
    {
        if (parent is { } direct && await store.BacklogItems.Where(item => item.Id == direct).Select(item => item.Type).SingleAsync(stop) is var larger && !larger.Holds(type))
            throw new Refused(type == BacklogType.Epic ? "Nothing is larger than an epic: it is a part of no other item." : $"{Holders(type)}, not of {Named(larger)}.", nameof(parent));
        for (var (above, level) = (parent, 1); above is { } id; level++)
        {
            if (id == self)
                throw new Refused("An item cannot be a part of itself, nor of one of its parts.", nameof(parent));
            if (level > MostLevels)
                throw new Refused($"Items stand at most {MostLevels} levels deep.", nameof(parent));
            var row = await store.BacklogItems.Where(item => item.Id == id).Select(item => new { item.Product, item.Parent }).SingleAsync(stop);
            if (row.Product != product)
                throw new Refused("It must be a part of an item of the same product.", nameof(parent));
            above = row.Parent;
        }
    }

    /// <exception cref="Refused">It has a part that is too large for an item of this type.</exception>
    public static async Task DemandHolds(Store store, BacklogItem item, BacklogType type, CancellationToken stop)
    {
        var parts = await store.BacklogItems.Where(part => part.Parent == item.Id).OrderBy(part => part.Serial).Select(part => new { part.Serial, part.Type }).ToListAsync(stop);
        if (parts.Find(part => !type.Holds(part.Type)) is { } large)
            throw new Refused($"{BacklogItemKind.Kind.NumberOf(large.Serial)} is a part of it. {Holders(large.Type)}, not of {Named(type)}.", nameof(type));
    }

    /// <exception cref="Refused">An amount makes no sense, a resource is named twice, or there is no such resource in use.</exception>
    public static async Task<List<CapacityClaim>> Loads(Store store, IReadOnlyList<CapacityClaim>? loads, CancellationToken stop)
    {
        const string Field = "expectedLoad";
        if (loads is null || loads.Count == 0)
            return [];
        if (loads.Count > MostLoads)
            throw new Refused($"An item uses at most {MostLoads} limited things.", Field);
        if (loads.Any(load => load?.Resource is null || load.Amount is not (> 0 and <= LargestLoad)))
            throw new Refused("Say of each resource how much it will use: a number above 0.", Field);
        var named = loads.Select(load => CapacityResourceKind.Kind.SerialOf(load.Resource)).OfType<int>().Distinct().ToArray();
        if (named.Length != loads.Count || await store.CapacityResources.CountAsync(row => EF.Parameter(named).Contains(row.Serial), stop) != loads.Count)
            throw new Refused("Name each resource once, by its number, such as CAP-1.", Field);
        return [.. loads.Select(load => load with { Resource = CapacityResourceKind.Kind.NumberOf(CapacityResourceKind.Kind.SerialOf(load.Resource)!.Value) })];
    }

    public static AcceptanceCriterion Find(BacklogItem item, int number) =>
        item.Acceptance.Find(criterion => criterion.Number == number) ?? throw new Refused("There is no criterion of this number.", nameof(number));

    private static string Holders(BacklogType type) => type == BacklogType.Feature ? "A feature is a part of an epic" : $"A{Named(type)[1..]} is a part of a feature or an epic";

    private static string Named(BacklogType type) => type switch
    {
        BacklogType.Epic => "an epic",
        BacklogType.Feature => "a feature",
        BacklogType.Story => "a story",
        BacklogType.Bug => "a bug",
        _ => "a debt",
    };

    public static void DemandOpen(BacklogItem item)
    {
        if (item.IsOver)
            throw new Refused("It is done or dropped: reopen it first.", nameof(item.State));
    }
}
