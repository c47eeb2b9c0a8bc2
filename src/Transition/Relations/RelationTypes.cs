using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Relations;

/// <summary>The relation types of a site, found by their words from either end.</summary>
public sealed class RelationTypes(IEnumerable<RelationType> types)
{
    private const int LongestWords = 60;

    private static readonly (string Name, string Inverse, FailureHits Hits, FailureEffect Effect)[] Known =
    [
        ("depends on", "is used by", FailureHits.First, FailureEffect.Fails),
        ("makes use of", "serves", FailureHits.First, FailureEffect.Degrades),
        ("runs on", "hosts", FailureHits.First, FailureEffect.Fails),
        ("is part of", "consists of", FailureHits.Second, FailureEffect.Degrades),
        ("contains", "is in", FailureHits.Second, FailureEffect.Fails),
        ("powers", "is powered by", FailureHits.Second, FailureEffect.Fails),
        ("has address", "is address of", FailureHits.Second, FailureEffect.Fails),
        ("connects to", "is connected to", FailureHits.Neither, FailureEffect.Degrades),
        ("copies to", "is copied from", FailureHits.Neither, FailureEffect.Degrades),
    ];

    public IReadOnlyList<RelationType> All { get; } = [.. types.OrderBy(type => type.Serial)];

    public IEnumerable<RelationType> InUse => All.Where(type => type.State == RelationType.InUse);

    /// <summary>The types of the site; until it has any, the usual ones.</summary>
    public static async Task<RelationTypes> Load(Store store, CancellationToken stop) =>
        await store.Set<RelationType>().AsNoTracking().ToListAsync(stop) is { Count: > 0 } known ? new(known) : new(Usual());

    /// <summary>Gives a site that has no relation type the usual ones.</summary>
    internal static async Task<RelationTypes> Furnished(Store store, CancellationToken stop)
    {
        if (await store.Set<RelationType>().AnyAsync(stop))
            return await Load(store, stop);
        foreach (var type in Usual())
        {
            store.Add(type);
            store.Announce(new RelationTypeAdded(type.Id, type.Name), Actor.System("the first relation"));
        }

        await store.SaveChangesAsync(stop);
        return await Load(store, stop);
    }

    private static List<RelationType> Usual() => [.. Known.Select(type => new RelationType { Name = type.Name, Inverse = type.Inverse, Hits = type.Hits, Effect = type.Effect })];

    /// <summary>The type meant, and whether its words were those from the second item to the first.</summary>
    public (RelationType Type, bool Reversed)? Find(string? words)
    {
        var said = words?.Trim() ?? "";
        if (All.FirstOrDefault(type => Same(type.Name, said) || Same(RelationType.Kind.NumberOf(type), said)) is { } forward)
            return (forward, false);
        return All.FirstOrDefault(type => Same(type.Inverse, said)) is { } inverse ? (inverse, true) : null;
    }

    public RelationType? Named(string name) => All.FirstOrDefault(type => type.Name == name);

    /// <exception cref="Refused">There is no such type, or it is out of use.</exception>
    public (RelationType Type, bool Reversed) Demand(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            throw new Refused("Say how the two belong together.", "relation");
        var found = Find(words) ?? throw new Refused($"There is no relation \"{(words.Length > 80 ? words[..80] + "…" : words)}\". There is: {string.Join(", ", InUse.Select(type => type.Name))}.", "relation");
        return found.Type.State == RelationType.InUse ? found : throw new Refused($"\"{found.Type.Name}\" is no longer in use.", "relation");
    }

    /// <summary>Words for either end, which no other type has.</summary>
    internal string Words(string? words, string about, RelationType? own = null)
    {
        if (words?.Trim() is not { Length: > 0 and <= LongestWords } tidy || tidy.Any(char.IsControl))
            throw new Refused($"Say it in words, at most {LongestWords} characters: depends on.", about);
        return Find(tidy) is { } taken && taken.Type.Id != own?.Id ? throw new Refused("Another relation type is called so.", about) : tidy;
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
