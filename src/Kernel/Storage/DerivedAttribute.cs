namespace Tandem.Kernel.Storage;

/// <summary>A property that is computed from facts so that lists can sort by it: it never enters the journal, and may change without a fact and without a new version of the record.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedAttribute : Attribute;
