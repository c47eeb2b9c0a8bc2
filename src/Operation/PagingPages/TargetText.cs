using Tandem.Kernel;
using Tandem.Operation.Escalations;

namespace Tandem.Operation.PagingPages;

/// <summary>Targets as people write them, one to a line: <c>schedule SCH-1</c>, <c>person anna.weber</c>, <c>team Network</c>, <c>round robin Network</c>, <c>webhook https://…</c>.</summary>
internal static class TargetText
{
    private static readonly (string Word, TargetKind Kind)[] Words =
        [("person", TargetKind.Person), ("schedule", TargetKind.Schedule), ("team", TargetKind.Team), ("round robin", TargetKind.RoundRobin), ("webhook", TargetKind.Webhook)];

    public static string Of(IEnumerable<EscalationTarget> targets) => string.Join('\n', targets.Select(target => $"{Words.First(each => each.Kind == target.To).Word} {target.Who}"));

    /// <exception cref="Refused">A line cannot be read.</exception>
    public static IReadOnlyList<EscalationTarget> Read(string text, string field) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Read(line) ?? throw new Refused($"\"{line}\" cannot be read. Write such as schedule SCH-1, person anna.weber, team Network, round robin Network or webhook https://example.org.", field))];

    private static EscalationTarget? Read(string line) => Words.Where(each => line.StartsWith(each.Word + " ", StringComparison.OrdinalIgnoreCase))
        .Select(each => new EscalationTarget(each.Kind, line[(each.Word.Length + 1)..].Trim())).FirstOrDefault();
}
