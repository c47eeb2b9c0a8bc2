namespace Tandem.Operation.Problems;

/// <summary>What the incidents of a problem cost, and whether they stop.</summary>
/// <param name="Open">How many are open now.</param>
/// <param name="Lost">How long they were open, all together.</param>
/// <param name="Last">When the newest began.</param>
/// <param name="Since">How many began after the problem was resolved; null: it is not.</param>
public sealed record IncidentToll(int Count, int Open, TimeSpan Lost, DateTimeOffset Last, int? Since)
{
    public static readonly IncidentToll None = new(0, 0, TimeSpan.Zero, default, null);

    public static IncidentToll Of(IReadOnlyCollection<OpenSpan> spans, DateTimeOffset? resolved, DateTimeOffset now) => spans.Count == 0 ? None : new(
        spans.Count,
        spans.Count(span => span.Until is null),
        spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + ((span.Until ?? now) - span.From)),
        spans.Max(span => span.From),
        resolved is { } end ? spans.Count(span => span.From > end) : null);
}
