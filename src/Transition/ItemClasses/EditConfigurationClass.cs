using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ItemClasses;

/// <summary>Changes what a class asks for. What items hold already stays; an item is measured by the new rules when it is next changed.</summary>
public sealed class EditConfigurationClass(Store store) : IFeature<EditConfigurationClass.Request>
{
    public sealed record Request(Id<ConfigurationClass> Class, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var tree = await ClassTree.Load(store, stop);
        var (edited, patch) = (await store.Set<ConfigurationClass>().SingleAsync(each => each.Id == request.Class, stop), request.Patch);
        patch.Take<string>("description", value => edited.Description = value?.Trim() ?? "");
        patch.Take<string>("icon", value => edited.Icon = ClassRules.Icon(value));
        patch.Take<Id<ConfigurationClass>?>("parent", value => edited.Parent = value);
        ClassRules.CheckPlace(edited, tree);
        List<ClassAttribute>? attributes = edited.Attributes;
        patch.Take<List<ClassAttribute>>("attributes", value => attributes = value);
        edited.Attributes = ClassRules.Attributes(attributes, edited, tree, store.Kinds);
        List<string>? rules = edited.IdentifiedBy;
        patch.Take<List<string>>("identifiedBy", value => rules = value);
        edited.IdentifiedBy = ClassRules.IdentifiedBy(rules, edited, tree);
        store.Announce(new ConfigurationClassEdited(edited.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
