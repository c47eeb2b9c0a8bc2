namespace Tandem.Kernel.Seals;

/// <summary>A place where the journal is not as it was written.</summary>
/// <param name="Position">The first bad position; null: no single one can be named.</param>
/// <param name="Says">What is wrong there.</param>
public sealed record Flaw(long? Position, string Says);
