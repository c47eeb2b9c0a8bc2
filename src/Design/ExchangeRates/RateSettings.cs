using Tandem.Kernel.Settings;

namespace Tandem.Design.ExchangeRates;

/// <summary>In which currency the site reckons, and what others are worth in it. Nobody outside is asked.</summary>
public static class RateSettings
{
    private const string Group = "Money";
    private const int Longest = 20_000;

    public static readonly Setting<string> Base = new("money.base", Group, "Currency of the site", "In which amounts of different currencies are added up, by its code of three letters, such as EUR.", "EUR",
        code => ExchangeRate.IsCode(code) ? null : "This is the code of a currency, such as EUR.");

    public static readonly Setting<IReadOnlyList<string>> Rates = new("money.rates", Group, "Exchange rates",
        "What one unit of another currency is worth in that of the site, and from which day on, such as USD=0.92@2026-01-01; one to a line. A later day of the same currency replaces an earlier one. What was owed before the first day of a currency is not counted.", [],
        rates => rates.FirstOrDefault(rate => ExchangeRate.Read(rate) is null) is { } wrong ? $"“{wrong}” is no rate, such as USD=0.92@2026-01-01."
            : rates.Select(rate => ExchangeRate.Read(rate)!).GroupBy(rate => (rate.Currency, rate.From)).FirstOrDefault(same => same.Count() > 1) is { Key: var twice } ? $"{twice.Currency} has two rates of {twice.From:yyyy-MM-dd}." : null)
    {
        Longest = Longest,
    };
}
