namespace Tandem.Kernel.Records;

/// <summary>Points at one record of any kind.</summary>
/// <param name="Kind">The kind's name, such as <c>incident</c>.</param>
/// <param name="Id">The record's id.</param>
public readonly record struct RecordKey(string Kind, Guid Id);
