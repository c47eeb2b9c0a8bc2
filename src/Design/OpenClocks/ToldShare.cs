namespace Tandem.Design.OpenClocks;

/// <summary>A share of a promise's time whose end was told.</summary>
public sealed record ToldShare(Guid Policy, int Run, int Percent);
