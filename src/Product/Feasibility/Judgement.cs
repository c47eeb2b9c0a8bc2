namespace Tandem.Product.Feasibility;

/// <summary>Whether operations allow a backlog item, and what stands against it.</summary>
public sealed record Judgement(Verdict Verdict, IReadOnlyList<Hindrance> Reasons);
