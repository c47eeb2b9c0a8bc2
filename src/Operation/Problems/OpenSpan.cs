namespace Tandem.Operation.Problems;

/// <summary>From when until when an incident was open; no end: it still is.</summary>
public sealed record OpenSpan(DateTimeOffset From, DateTimeOffset? Until);
