using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Search;

/// <summary>What was found among the records of one kind: the best of a few, the newest of many.</summary>
public sealed record SearchAnswer(RecordKind Kind, BoundedCount Total, IReadOnlyList<SearchHit> Hits);
