using Tandem.Kernel.Records;

namespace Tandem.Product.Priorities;

/// <summary>Everything that speaks for one backlog item, and what it adds up to.</summary>
public sealed record Evidence(Figures Figures, IReadOnlyList<Evidence.Piece> Pieces)
{
    /// <summary>What one record adds to one factor.</summary>
    /// <param name="Factor">By its name.</param>
    /// <param name="Value">In the record's unit, of which <see cref="Factor.Parts"/> are one of the factor's.</param>
    public sealed record Piece(string Factor, RecordKey Record, long Value)
    {
        /// <summary>Of money: what it is made of.</summary>
        public IReadOnlyList<EvidenceAmount> Amounts { get; init; } = [];

        /// <summary>There is something to show, counted or not.</summary>
        public bool Says => Value > 0 || Amounts.Count > 0;
    }
}
