namespace Tandem.Design.Replays;

/// <summary>How one kind of record weighs its priority, so that another matrix can be tried on its past; the room that knows the kind hands it in.</summary>
public interface ISupposedMatrix
{
    /// <summary>The kind of record, such as <c>incident</c>.</summary>
    string Kind { get; }

    /// <summary>The field that is weighed.</summary>
    string Weighed { get; }

    /// <summary>From which fields, rows first.</summary>
    (string Rows, string Columns) From { get; }

    /// <summary>What a cell can say.</summary>
    IReadOnlyList<int> Levels { get; }

    /// <summary>The cells in force, row by row, each row and column in the order in which the fields name their values.</summary>
    Task<IReadOnlyList<int>> InForce(CancellationToken stop);

    /// <summary>What the supposed cells make of the values of a row and a column, as histories hold them; null: nothing can be said.</summary>
    /// <exception cref="Kernel.Refused">These are no such cells.</exception>
    Func<object?, object?, object?> By(IReadOnlyList<int> cells);
}
