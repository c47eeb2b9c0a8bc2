using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ItemClasses;

/// <summary>Says of another class of things what is known of them.</summary>
public sealed class AddConfigurationClass(Store store) : IFeature<AddConfigurationClass.Request, ConfigurationClass>
{
    public sealed record Request(
        string? Name, Id<ConfigurationClass>? Parent = null, string? Description = null, string? Icon = null, List<ClassAttribute>? Attributes = null, List<string>? IdentifiedBy = null);

    public async Task<ConfigurationClass> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var tree = await ClassTree.Load(store, stop);
        var made = new ConfigurationClass
        {
            Name = ClassRules.Name(request.Name, tree),
            Parent = request.Parent,
            Description = request.Description?.Trim() ?? "",
            Icon = ClassRules.Icon(request.Icon),
        };
        ClassRules.CheckPlace(made, tree);
        made.Attributes = ClassRules.Attributes(request.Attributes, made, tree, store.Kinds);
        made.IdentifiedBy = ClassRules.IdentifiedBy(request.IdentifiedBy, made, tree);
        store.Add(made);
        store.Announce(new ConfigurationClassAdded(made.Id, made.Name), by);
        await store.SaveChangesAsync(stop);
        return made;
    }
}
