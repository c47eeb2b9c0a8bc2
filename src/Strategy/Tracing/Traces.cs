using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Tracing;

/// <summary>Records of one kind that serve an objective, or none.</summary>
/// <param name="Field">The field that says which.</param>
/// <param name="Records">The newest of them.</param>
/// <param name="List">The list that holds all of them.</param>
public sealed record Traces(RecordKind Kind, RecordField Field, BoundedCount Count, IReadOnlyList<IRecord> Records, string List);
