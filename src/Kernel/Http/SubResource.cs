using Tandem.Kernel.Records;

namespace Tandem.Kernel.Http;

/// <summary>What hangs under records of every kind: <c>/api/v1/{plural}/{number}/{name}</c>. The record is found before, and only if the caller may read it.</summary>
/// <param name="Name">Its path, such as <c>comments</c>.</param>
/// <param name="Suits">Whether a kind has it; null: every kind.</param>
public sealed record SubResource(string Name, IReadOnlyList<SubRoute> Routes, Func<RecordKind, bool>? Suits = null);
