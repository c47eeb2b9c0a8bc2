using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.ItemClasses;

namespace Tandem.Transition.Configuration;

/// <summary>What keeps a configuration item right: its name, its days, and what its class asks for.</summary>
public sealed class ItemRules(Store store, FieldValues values)
{
    public const string Prefix = "attributes.";
    private const int LongestName = 200;
    private const int LongestDescription = 20_000;
    private ClassTree? known;

    public static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } tidy && !tidy.Contains('\0', StringComparison.Ordinal)
        ? tidy : throw new Refused($"Say what the item is called, in at most {LongestName} characters.", nameof(name));

    public static string Description(string? text) => (text ?? "").Trim() is { Length: <= LongestDescription } tidy ? tidy : throw new Refused($"At most {LongestDescription} characters.", "description");

    public static int? Cost(int? cost) => cost is < 0 ? throw new Refused("A cost is 0 or more.", nameof(cost)) : cost;

    /// <exception cref="Refused">It is no day.</exception>
    public static string? Day(string? day, string about) => string.IsNullOrWhiteSpace(day) ? null
        : IsoDay.TryRead(day.Trim(), out _) ? day.Trim() : throw new Refused("Write the day as 2027-05-03.", about);

    /// <summary>The classes of the site.</summary>
    public async Task<ClassTree> Classes(CancellationToken stop) => known ??= await ClassTree.Load(store, stop);

    /// <summary>Checks what was said of an item against what its class asks for.</summary>
    /// <param name="before">What the item holds; null: it is new.</param>
    /// <exception cref="Refused">A value is none of the attribute's, a required one is missing, or the class has no such attribute.</exception>
    public async Task<CustomValues> Attributes(ConfigurationClass of, CustomValues? before, JsonObject? given, Actor by, CancellationToken stop) =>
        await Attributes(await Classes(stop), of, before, given, by, stop);

    /// <summary>The same, for a tree of classes that the caller has at hand.</summary>
    internal async Task<CustomValues> Attributes(ClassTree classes, ConfigurationClass of, CustomValues? before, JsonObject? given, Actor by, CancellationToken stop)
    {
        var attributes = classes.AttributesOf(of);
        List<Complaint> strange = [.. (given ?? []).Where(pair => attributes.All(attribute => attribute.Name != pair.Key)).Select(pair => new Complaint(Prefix + pair.Key, $"Items of the class \"{of.Name}\" have no \"{pair.Key}\"."))];
        if (strange.Count > 0)
            throw new Refused(strange);
        return await values.Accept([.. attributes.Select(attribute => attribute.AsField())], Prefix, before, given ?? [], by, stop);
    }

    /// <summary>What an item keeps when it becomes one of another class; what that class does not know is let go.</summary>
    public async Task<CustomValues> Kept(ConfigurationClass of, CustomValues before, CancellationToken stop)
    {
        var (attributes, kept) = ((await Classes(stop)).AttributesOf(of), before.Values);
        foreach (var name in kept.Select(pair => pair.Key).Where(name => attributes.All(attribute => attribute.Name != name)).ToList())
            kept.Remove(name);
        return CustomValues.Of(kept);
    }
}
