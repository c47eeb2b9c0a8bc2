namespace Tandem.Kernel.Facts;

/// <summary>What a fact carries for programs alone: a record's timeline does not tell it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class UntoldAttribute : Attribute;
