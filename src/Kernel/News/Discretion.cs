using Tandem.Kernel.Access;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.News;

/// <summary>Whether somebody may know of what happened to a record, at the moment of telling.</summary>
internal static class Discretion
{
    /// <param name="works">Only for those who work on the record.</param>
    /// <param name="right">Null: the right to read it.</param>
    public static bool MayKnow(this Actor actor, RecordKind kind, IRecord record, bool works, string? right) =>
        kind.Covers(right is null ? kind.ReadBy(actor) : actor.ReachOf(right), record) && (!works || kind.IsWorkedBy(actor, record));
}
