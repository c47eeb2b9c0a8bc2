using Tandem.Design.Clocks;
using Tandem.Kernel.Records;

namespace Tandem.Design.Replays;

/// <summary>Two promises ready to be asked of any record, and what is supposed of the record itself.</summary>
/// <param name="After">The promise that is tried.</param>
/// <param name="Before">What it is compared with; null: nothing.</param>
/// <param name="Suppose">Changes a history as it is supposed to have been, for the supposed promise only; null: it was as it was.</param>
/// <param name="Truth">The place of the field that says what was kept; null: none.</param>
/// <param name="Now">Clocks are looked at as they stand at this moment, in ticks of UTC.</param>
public sealed record SupposedWorld(RecordKind Kind, WatchedFields Fields, PolicyPlan After, PolicyPlan? Before, Func<History, History>? Suppose, int? Truth, long Now)
{
    /// <summary>The record as it is supposed to have been.</summary>
    public History Supposed(History history) => Suppose is null ? history : Suppose(history);
}
