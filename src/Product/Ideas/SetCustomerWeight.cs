using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;

namespace Tandem.Product.Ideas;

/// <summary>Says how much the votes of an organisation's people count.</summary>
public sealed class SetCustomerWeight(Store store) : IFeature<SetCustomerWeight.Request>
{
    public sealed record Request(Id<Organisation> Organisation, int? Weight = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(IdeaKind.Kind.EditRight);
        if (request.Weight is not (>= 0 and <= CustomerWeight.Largest))
            throw new Refused($"Give a whole number from 0 to {CustomerWeight.Largest}.", nameof(request.Weight));
        var row = await store.Set<CustomerWeight>().FindAsync([request.Organisation], stop);
        if ((row?.Weight ?? CustomerWeight.Usual) == request.Weight)
            return;
        if (row is null)
            store.Add(new CustomerWeight { Organisation = request.Organisation, Weight = request.Weight.Value });
        else
            row.Weight = request.Weight.Value;
        store.Announce(new CustomerWeightSet(request.Organisation, request.Weight.Value), by);
        await store.SaveChangesAsync(stop);
    }
}
