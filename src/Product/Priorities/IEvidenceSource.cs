namespace Tandem.Product.Priorities;

/// <summary>Where one or two factors of the evidence come from.</summary>
public interface IEvidenceSource
{
    /// <summary>What speaks for items, each under the id of the record behind the item (<see cref="Support.Behind"/>) that leads to it.</summary>
    Task<IEnumerable<(Guid Behind, Evidence.Piece Piece)>> Of(Support support, CancellationToken stop);
}
