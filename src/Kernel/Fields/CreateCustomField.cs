using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Fields;

/// <summary>Adds a field to a kind of record.</summary>
public sealed class CreateCustomField(Store store, CustomFieldCatalogue catalogue, ResourceCatalogue resources) : IFeature<CreateCustomField.Request, CustomField>
{
    /// <param name="Of">The kind of record, such as <c>incident</c> or <c>incidents</c>.</param>
    public sealed record Request(
        string Of, string Name, string Label, CustomType Type, List<string>? Choices = null, string? Target = null, bool Required = false,
        string? Default = null, string? Hint = null, int Order = 0, bool OnlyInternal = false);

    /// <exception cref="Refused">Something of it cannot be taken; all of it is named.</exception>
    public async Task<CustomField> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand($"{CustomField.Kind.Plural}.create");
        var of = store.Kinds.Named(request.Of) ?? store.Kinds.Plural(request.Of) ?? throw new Refused("There is no such kind of record.", nameof(request.Of));
        if (!resources.Of(of).TakesCustom)
            throw new Refused($"No fields can be added to a {of.Noun}.", nameof(request.Of));
        var objections = new Objections();
        var field = new CustomField
        {
            Of = of.Name,
            Name = objections.Hear(() => CustomFieldRules.Name(of, request.Name)),
            Label = objections.Hear(() => CustomFieldRules.Label(request.Label)),
            Type = request.Type,
            Choices = objections.Hear(() => CustomFieldRules.Choices(request.Type, request.Choices)),
            Target = objections.Hear(() => CustomFieldRules.Target(request.Type, request.Target, store.Kinds)),
            Required = request.Required,
            Default = (request.Default ?? "").Trim(),
            Hint = objections.Hear(() => CustomFieldRules.Hint(request.Hint)),
            Order = request.Order,
            OnlyInternal = request.OnlyInternal,
        };
        objections.Demand();
        CustomFieldRules.CheckDefault(field);
        if (await store.Set<CustomField>().AnyAsync(other => other.Of == field.Of && other.Name == field.Name, stop))
            throw new Refused($"Every {of.Noun} has a field of this name already.", nameof(request.Name));
        store.Add(field);
        store.Announce(new CustomFieldCreated(field.Id), by);
        await store.SaveChangesAsync(stop);
        catalogue.Forget();
        return field;
    }
}
