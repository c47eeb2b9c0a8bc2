using Tandem.Kernel;

namespace Tandem.Operation.Incidents;

/// <summary>Impact × urgency → priority, 1 (critical) to 4 (low); nine cells, row by row from high impact and high urgency.</summary>
public sealed record PriorityMatrix(IReadOnlyList<int> Cells)
{
    /// <summary>The matrix a site begins with: high impact without urgency can wait, urgency without impact is still heard.</summary>
    public static readonly PriorityMatrix Standard = new([1, 2, 4, 2, 3, 4, 3, 4, 4]);

    public int this[Level impact, Level urgency] => Cells[((int)impact - 1) * 3 + (int)urgency - 1];

    /// <exception cref="Refused">There are not nine cells from 1 to 4.</exception>
    public static PriorityMatrix Of(IReadOnlyList<int>? cells) => cells is { Count: 9 } && cells.All(cell => cell is >= 1 and <= 4)
        ? new([.. cells])
        : throw new Refused("Give nine priorities from 1 to 4, row by row from high impact and high urgency.", nameof(cells));

    public bool Equals(PriorityMatrix? other) => other is not null && Cells.SequenceEqual(other.Cells);

    public override int GetHashCode() => Cells.Aggregate(0, HashCode.Combine);
}
