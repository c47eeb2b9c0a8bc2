namespace Tandem.Design.Replays;

/// <summary>Both promises for a part of the records.</summary>
/// <param name="Key">The priority, the month as <c>2026-05</c>, or the id of the team or service; empty where there is none.</param>
public sealed record SideBySide(string Key, Side Before, Side After)
{
    internal static IReadOnlyList<SideBySide> By(IEnumerable<Outcome> outcomes, Func<Outcome, string> key) =>
        [.. outcomes.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new SideBySide(group.Key, Side.Of(group.Select(each => each.Before)), Side.Of(group.Select(each => each.After))))];
}
