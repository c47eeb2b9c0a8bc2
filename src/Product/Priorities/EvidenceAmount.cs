namespace Tandem.Product.Priorities;

/// <summary>An amount of money behind a piece of evidence, as it was owed.</summary>
/// <param name="Currency">ISO 4217, such as <c>USD</c>.</param>
/// <param name="Units">In its smallest unit, such as cents.</param>
/// <param name="Day">On which it became owed, as <c>2026-05-03</c>: the rate of that day counts.</param>
/// <param name="Counted">It counts; if not, no exchange rate of that day is known.</param>
/// <param name="Rate">What one unit of it is worth in the currency of the site; null: it is in that, or does not count.</param>
/// <param name="RateFrom">From which day on that rate holds.</param>
public sealed record EvidenceAmount(string Currency, long Units, string Day, bool Counted, decimal? Rate, string? RateFrom);
