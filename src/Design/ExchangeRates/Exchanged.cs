using Tandem.Design.Attainment;

namespace Tandem.Design.ExchangeRates;

/// <summary>An amount, and what it is worth in the currency of the site.</summary>
/// <param name="Day">The day whose rate counts.</param>
/// <param name="Worth">Null: no rate of that day is known, so it cannot be counted.</param>
/// <param name="Rate">By which rate; null: it is in the currency of the site, or no rate is known.</param>
public sealed record Exchanged(Money Amount, DateOnly Day, Money? Worth, ExchangeRate? Rate);
