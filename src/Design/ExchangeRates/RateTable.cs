using Tandem.Design.Attainment;
using Tandem.Design.PolicyPages;

namespace Tandem.Design.ExchangeRates;

/// <summary>What amounts are worth in the currency of the site. A pure function of the rates.</summary>
public sealed class RateTable(string currency, IEnumerable<ExchangeRate> rates)
{
    private readonly ILookup<string, ExchangeRate> byCurrency = rates.OrderByDescending(rate => rate.From).ToLookup(rate => rate.Currency, StringComparer.OrdinalIgnoreCase);

    /// <summary>The currency of the site, in capitals.</summary>
    public string Base { get; } = currency.ToUpperInvariant();

    /// <summary>What an amount was worth on a day; with no <see cref="Exchanged.Worth"/> where no rate of then is known.</summary>
    public Exchanged Of(Money amount, DateOnly day)
    {
        if (string.Equals(amount.Currency, Base, StringComparison.OrdinalIgnoreCase))
            return new(amount, day, new(Base, amount.Units), null);
        var rate = byCurrency[amount.Currency].FirstOrDefault(rate => rate.From <= day);
        return new(amount, day, rate is null ? null : new(Base, MinorUnits.Exchange(amount.Units, amount.Currency, rate.Worth, Base)), rate);
    }
}
