namespace Tandem.Product.Imports;

/// <summary>What became of a project's backlog.</summary>
/// <param name="Product">The number of the product that has it.</param>
/// <param name="Unchanged">Items that had been taken before.</param>
public sealed record BacklogReport(string Project, string Product, int Rows, int Taken, int Unchanged, IReadOnlyList<RejectedItem> Rejected);
