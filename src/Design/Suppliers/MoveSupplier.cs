using Microsoft.EntityFrameworkCore;
using Tandem.Design.Contracts;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Suppliers;

/// <summary>Takes a supplier on, begins to end with it, or ends with it.</summary>
public sealed class MoveSupplier(Store store) : IFeature<MoveSupplier.Request>
{
    public sealed record Request(Id<Supplier> Supplier, string To, string? Reason = null);

    /// <exception cref="Refused">A contract with it is still in force.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var supplier = await store.Supplier(request.Supplier, stop);
        var from = supplier.State;
        var reason = SupplierLife.Life.Move(from, request.To).Requires.Any() ? SupplierRules.Reason(request.Reason) : SupplierRules.Text(request.Reason, "reason");
        if (request.To == SupplierLife.Ended && await store.ContractsWith(supplier.Id).Where(contract => contract.State == ContractLife.InForce).Select(contract => (int?)contract.Serial).FirstOrDefaultAsync(stop) is { } serial)
            throw new Refused($"{ContractKind.Kind.NumberOf(serial)} is still in force: end it first.", nameof(supplier.State));
        supplier.MoveTo(request.To);
        store.Announce(new SupplierMoved(supplier.Id, from, request.To, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
