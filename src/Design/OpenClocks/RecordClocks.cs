using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;

namespace Tandem.Design.OpenClocks;

/// <summary>All clocks of a record as they stand now, with its past.</summary>
/// <param name="Fields">What the policies watch.</param>
internal sealed record RecordClocks(Guid Record, RecordedHistory Past, IReadOnlyList<(PolicyInForce Policy, Clock Clock)> Clocks, WatchedFields? Fields, long Now)
{
    private object?[]? values;

    public IEnumerable<(PolicyInForce Policy, Clock Clock)> Open => Clocks.Where(each => each.Clock.IsOpen);

    public IEnumerable<(PolicyInForce Policy, Clock Clock)> Judged => Clocks.Where(each => each.Clock.IsJudged);

    /// <summary>The id of what a field names now; empty when it names nothing, or the kind has no such field.</summary>
    public Guid Of(string field) =>
        Fields?.Find(field) is >= 0 and var place && (values ??= Past.History.FieldsAt(Fields, Now))[place] is Guid id ? id : Guid.Empty;
}
