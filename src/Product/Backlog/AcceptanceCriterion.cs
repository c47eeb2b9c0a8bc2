namespace Tandem.Product.Backlog;

/// <summary>Something that must be seen to be true before a backlog item is done.</summary>
/// <param name="Number">From 1; it stays with the criterion and is not given again.</param>
/// <param name="VerifiedAt">When somebody saw it; null: nobody has.</param>
/// <param name="VerifiedBy">Who saw it.</param>
/// <param name="Evidence">By what: an address, a measurement, a test; empty where nothing was said.</param>
public sealed record AcceptanceCriterion(int Number, string Text, DateTimeOffset? VerifiedAt = null, string VerifiedBy = "", string Evidence = "");
