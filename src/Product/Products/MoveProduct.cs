using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Products;

/// <summary>Brings a product into the next state of its life, through the gates that stand before it.</summary>
public sealed class MoveProduct(Store store, ReadGates gates) : IFeature<MoveProduct.Request>
{
    public sealed record Request(Id<DigitalProduct> Product, string To, string? Reason = null);

    /// <exception cref="Refused">A gate is shut; every one that is gets named.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var product = await store.Product(request.Product, stop);
        var from = product.State;
        var needsReason = ProductLife.Life.Move(from, request.To).Requires.Any();
        var view = await gates.Of(product, stop);
        List<Complaint> shut = [.. ProductGates.Between(from, request.To).Where(gate => !gate.IsOpen(view)).Select(gate => new Complaint(gate.Name, gate.Demand))];
        if (shut.Count > 0)
            throw new Refused(shut);
        var reason = ProductRules.Text(request.Reason, "reason");
        if (needsReason && reason.Length == 0)
            throw new Refused("Say why.", "reason");
        product.MoveTo(request.To);
        store.Announce(new ProductMoved(product.Id, from, request.To, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
