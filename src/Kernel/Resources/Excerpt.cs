namespace Tandem.Kernel.Resources;

/// <summary>Those records of a resource that are in one state, listed at an address of their own: GET <c>/known-errors</c>.</summary>
/// <param name="Plural">The address, such as <c>known-errors</c>.</param>
/// <param name="State">The state in which they are.</param>
/// <param name="Summary">What the list holds, in one sentence.</param>
public sealed record Excerpt(string Plural, string State, string Summary);
