namespace Tandem.Description;

/// <summary>Something said beside the body.</summary>
/// <param name="In">Where: <c>path</c>, <c>query</c> or <c>header</c>.</param>
public sealed record ApiParameter(string Name, string In, string Description, bool Required = false);
