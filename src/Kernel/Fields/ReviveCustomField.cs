using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Fields;

/// <summary>Asks for a retired custom field again.</summary>
public sealed class ReviveCustomField(Store store, CustomFieldCatalogue catalogue) : IFeature<ReviveCustomField.Request>
{
    public sealed record Request(Id<CustomField> Field);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(CustomField.Kind.EditRight);
        var field = await store.Set<CustomField>().SingleOrDefaultAsync(row => row.Id == request.Field, stop) ?? throw new Missing("custom field");
        field.Move(CustomField.InUse);
        store.Announce(new CustomFieldRevived(field.Id), by);
        await store.SaveChangesAsync(stop);
        catalogue.Forget();
    }
}
