namespace Tandem.Kernel.Storage;

/// <summary>A property whose values never enter the journal: secrets, and what changes without meaning anything.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnrecordedAttribute : Attribute;
