namespace Tandem.Design.Capacity;

/// <summary>A reading as somebody sent it, which may make no sense.</summary>
/// <param name="At">As RFC 3339 writes moments, such as <c>2026-05-03T12:00:00Z</c>.</param>
/// <param name="Value">In the unit of the resource, 0 or more.</param>
public sealed record ReadingRow(string? At = null, double? Value = null);
