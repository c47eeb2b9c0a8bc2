namespace Tandem.Design.Attainment;

/// <summary>The penalty for one promise that was broken.</summary>
/// <param name="Day">When it was broken, in UTC.</param>
public sealed record OwedPenalty(Money Amount, DateOnly Day);
