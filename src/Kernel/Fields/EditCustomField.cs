using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Fields;

/// <summary>Changes how a custom field is asked for; what records hold already stays as it is.</summary>
public sealed class EditCustomField(Store store, CustomFieldCatalogue catalogue) : IFeature<EditCustomField.Request>
{
    public sealed record Request(Id<CustomField> Field, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(CustomField.Kind.EditRight);
        var field = await store.Set<CustomField>().SingleOrDefaultAsync(row => row.Id == request.Field, stop) ?? throw new Missing("custom field");
        var patch = request.Patch;
        patch.Take<string>("label", label => field.Label = CustomFieldRules.Label(label));
        patch.Take<List<string>>("choices", choices => field.Choices = CustomFieldRules.Choices(field.Type, choices));
        patch.Take<bool>("required", required => field.Required = required);
        patch.Take<string>("default", value => field.Default = (value ?? "").Trim());
        patch.Take<string>("hint", hint => field.Hint = CustomFieldRules.Hint(hint));
        patch.Take<int>("order", order => field.Order = order);
        patch.Take<bool>("onlyInternal", only => field.OnlyInternal = only);
        CustomFieldRules.CheckDefault(field);
        store.Announce(new CustomFieldEdited(field.Id), by);
        await store.SaveChangesAsync(stop);
        catalogue.Forget();
    }
}
