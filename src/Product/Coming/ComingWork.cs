namespace Tandem.Product.Coming;

/// <summary>Something that is coming to a service.</summary>
/// <param name="Kind">The name of the kind of record: <c>change</c>, <c>release</c>, <c>launch</c>, <c>maintenanceWindow</c> or <c>backlogItem</c>.</param>
/// <param name="At">When it begins; null: a backlog item is under way, a launch has no date yet.</param>
/// <param name="Load">What it brings with it, as words.</param>
/// <param name="Serves">The numbers of the objectives that it serves.</param>
/// <param name="Services">The names of the services of the question that it is about.</param>
public sealed record ComingWork(
    string Kind, string Number, string Title, string State, DateTimeOffset? At, DateTimeOffset? Until, string Load, IReadOnlyList<string> Serves, IReadOnlyList<string> Services, string Path);
