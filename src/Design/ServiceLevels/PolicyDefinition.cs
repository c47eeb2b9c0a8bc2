namespace Tandem.Design.ServiceLevels;

/// <summary>A policy as a file or a record holds it: everything a clock follows, with all its versions.</summary>
/// <param name="Kind">The kind of record it is promised on, such as <c>incident</c>; any kind with a life.</param>
/// <param name="Measure">What is measured, such as <c>response</c>, <c>resolution</c>, <c>nextUpdate</c> or a name of one's own.</param>
/// <param name="Versions">In the order of their dates of validity.</param>
/// <param name="Until">From this moment it starts no more clocks; null: no end.</param>
public sealed record PolicyDefinition(string Name, string Kind, PolicyType Type, string Measure, IReadOnlyList<PolicyTerms> Versions, DateTimeOffset? Until = null);
