namespace Tandem.Interface.Records;

/// <summary>How a record is named where another refers to it.</summary>
/// <param name="Path">Its page; null where the reader may not open it.</param>
/// <param name="Title">Its title; the number where the reader may not know it.</param>
public sealed record ReferenceLabel(string Number, string Title, string? Path);
