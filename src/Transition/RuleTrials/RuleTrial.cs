namespace Tandem.Transition.RuleTrials;

/// <summary>What a changed rule would do with what the sources said last; nothing of it is saved. Everything is counted, and the first of each are told.</summary>
/// <param name="ItemsJoined">Pairs of items that would be put forward as one.</param>
/// <param name="ItemsParted">Pairs that would no longer be.</param>
/// <param name="ItemsMadeAnew">Items that a source would not have recognised: it would have made another one.</param>
/// <param name="ValuesChanged">Values that would change when each source tells again what it said last.</param>
/// <param name="ItemsStale">Items that would become stale.</param>
/// <param name="ItemsFresh">Items that would no longer be stale.</param>
public sealed record RuleTrial(
    int ItemsJoined, int ItemsParted, int ItemsMadeAnew, int ValuesChanged, int ItemsStale, int ItemsFresh,
    IReadOnlyList<TriedPair> Joined, IReadOnlyList<TriedPair> Parted, IReadOnlyList<TriedSplit> MadeAnew, IReadOnlyList<TriedValue> Values,
    IReadOnlyList<TriedSilence> Stale, IReadOnlyList<TriedSilence> Fresh)
{
    /// <summary>Nothing would be otherwise.</summary>
    internal bool IsNothing => ItemsJoined + ItemsParted + ItemsMadeAnew + ValuesChanged + ItemsStale + ItemsFresh == 0;
}
