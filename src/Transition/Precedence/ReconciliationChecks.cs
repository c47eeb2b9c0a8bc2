using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.ItemClasses;

namespace Tandem.Transition.Precedence;

/// <summary>What keeps the rules about sources right: a class and an attribute that there are, and one rule for each pair.</summary>
public sealed class ReconciliationChecks(Store store)
{
    private ClassTree? known;

    /// <summary>The class as it is written; empty: any.</summary>
    /// <exception cref="Refused">There is no such class.</exception>
    public async Task<string> Class(string? word, CancellationToken stop) => string.IsNullOrWhiteSpace(word) ? ""
        : (await Tree(stop)).Find(word)?.Name ?? throw new Refused($"There is no class \"{word.Trim()}\".", "class");

    /// <summary>The attribute of the class, or a field that every item has; empty: any.</summary>
    /// <exception cref="Refused">Items of the class have no such attribute.</exception>
    public async Task<string> Attribute(string? word, string? @class, CancellationToken stop)
    {
        if (word?.Trim() is not { Length: > 0 } attribute)
            return "";
        var tree = await Tree(stop);
        var asked = tree.Find(@class) is { } of ? tree.Within(of).Append(of).SelectMany(tree.AttributesOf) : tree.All.SelectMany(each => each.Attributes);
        var own = ConfigurationItemKind.Kind.Fields.Where(field => field.Editable).Select(field => field.Name);
        return asked.Select(each => each.Name).Concat(own).FirstOrDefault(name => name.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            ?? throw new Refused($"Items of this class have no \"{attribute}\".", "attribute");
    }

    /// <exception cref="Refused">Another rule in use speaks of the same class and attribute.</exception>
    public async Task DemandOnly(ReconciliationRule rule, CancellationToken stop)
    {
        if (rule.State == ReconciliationRule.InUse && await store.Set<ReconciliationRule>().AnyAsync(
            other => other.Id != rule.Id && other.State == ReconciliationRule.InUse && other.Class == rule.Class && other.Attribute == rule.Attribute, stop))
            throw new Refused("Another rule in use speaks of this class and attribute: change that one.", "class");
    }

    private async Task<ClassTree> Tree(CancellationToken stop) => known ??= await ClassTree.Load(store, stop);
}
