using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ItemClasses;

/// <summary>The classes as the tree they are: what each inherits, and what lies below it.</summary>
public sealed class ClassTree
{
    private readonly Dictionary<Id<ConfigurationClass>, ConfigurationClass> byId;
    private readonly Dictionary<string, ConfigurationClass> byName;
    private readonly ILookup<Id<ConfigurationClass>?, ConfigurationClass> below;

    public ClassTree(IEnumerable<ConfigurationClass> classes)
    {
        All = [.. classes.OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase)];
        byId = All.ToDictionary(each => each.Id);
        byName = All.ToDictionary(each => each.Name, StringComparer.OrdinalIgnoreCase);
        below = All.ToLookup(each => each.Parent);
    }

    public IReadOnlyList<ConfigurationClass> All { get; }

    public static async Task<ClassTree> Load(Store store, CancellationToken stop) => new(await store.Set<ConfigurationClass>().AsNoTracking().ToListAsync(stop));

    /// <summary>The class of a name, in any case, or of a number.</summary>
    public ConfigurationClass? Find(string? word) => word is null ? null
        : byName.GetValueOrDefault(word.Trim())
            ?? (word.Contains('-', StringComparison.Ordinal) && ConfigurationClass.Kind.SerialOf(word) is { } serial ? All.FirstOrDefault(each => each.Serial == serial) : null);

    /// <exception cref="Refused">There is no such class, or it is out of use.</exception>
    public ConfigurationClass Demand(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
            throw new Refused("Say what class of thing it is.", "class");
        var found = Find(word) ?? throw new Refused($"There is no class \"{(word.Length > 80 ? word[..80] + "…" : word)}\".", "class");
        return found.State == ConfigurationClass.InUse ? found : throw new Refused($"The class \"{found.Name}\" is no longer in use.", "class");
    }

    /// <summary>The class and those above it, the most general first.</summary>
    public IReadOnlyList<ConfigurationClass> Lineage(ConfigurationClass of)
    {
        List<ConfigurationClass> line = [of];
        while (line[0].Parent is { } parent && byId.TryGetValue(parent, out var above) && !line.Contains(above))
            line.Insert(0, above);
        return line;
    }

    /// <summary>What is known of an item of the class: what the classes above ask for, then what it adds itself.</summary>
    public IReadOnlyList<ClassAttribute> AttributesOf(ConfigurationClass of) => [.. Lineage(of).SelectMany(each => each.Attributes)];

    /// <summary>The classes directly below one; null: the roots.</summary>
    public IEnumerable<ConfigurationClass> Below(Id<ConfigurationClass>? parent) => below[parent];

    /// <summary>The class and all below it.</summary>
    public IEnumerable<ConfigurationClass> Within(ConfigurationClass top) => All.Where(each => Lineage(each).Contains(top));

    /// <summary>The tree from its roots on, with how deep each class lies.</summary>
    public IEnumerable<(ConfigurationClass Class, int Depth)> InOrder() => below[null].SelectMany(root => From(root, 0));

    public string IconOf(string name) => Find(name) is { } found && Lineage(found).LastOrDefault(each => each.Icon.Length > 0) is { } shown ? shown.Icon : "box";

    /// <summary>By which values imports recognise an item of the class; by name where nothing is said.</summary>
    public IReadOnlyList<string> IdentifiedBy(ConfigurationClass of) => Lineage(of).LastOrDefault(each => each.IdentifiedBy.Count > 0)?.IdentifiedBy ?? ["name"];

    private IEnumerable<(ConfigurationClass Class, int Depth)> From(ConfigurationClass top, int depth) =>
        below[top.Id].SelectMany(each => From(each, depth + 1)).Prepend((top, depth));
}
