namespace Tandem.Product.Coming;

/// <summary>Something that speaks from operation for a backlog item, and where the item stands.</summary>
/// <param name="By">The numbers of the problems, incidents and changes that speak for it.</param>
public sealed record AskedOfProduct(string Number, string Title, string State, string Product, int Score, IReadOnlyList<string> By);
