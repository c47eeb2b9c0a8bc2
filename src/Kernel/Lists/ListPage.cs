using Tandem.Kernel.Records;

namespace Tandem.Kernel.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Next">The cursor of the page after it; null: this was the last.</param>
public sealed record ListPage(IReadOnlyList<IRecord> Items, string? Next);
