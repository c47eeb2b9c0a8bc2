namespace Tandem.Kernel.Records;

/// <summary>One of the values a choice field may have.</summary>
public sealed record FieldChoice(string Value, string Label);
