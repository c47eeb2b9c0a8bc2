using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Fields;

/// <summary>Asks for a custom field no longer; the values that records hold stay.</summary>
public sealed class RetireCustomField(Store store, CustomFieldCatalogue catalogue) : IFeature<RetireCustomField.Request>
{
    public sealed record Request(Id<CustomField> Field);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(CustomField.Kind.EditRight);
        var field = await store.Set<CustomField>().SingleOrDefaultAsync(row => row.Id == request.Field, stop) ?? throw new Missing("custom field");
        field.Move(CustomField.Retired);
        store.Announce(new CustomFieldRetired(field.Id), by);
        await store.SaveChangesAsync(stop);
        catalogue.Forget();
    }
}
