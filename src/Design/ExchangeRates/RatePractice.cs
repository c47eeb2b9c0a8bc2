using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.ExchangeRates;

/// <summary>Exchange rates: what amounts of other currencies are worth in that of the site.</summary>
public static class RatePractice
{
    public static Practice Practice { get; } = new Practice("Exchange rates")
        .Sets(RateSettings.Base, RateSettings.Rates)
        .Uses(services => services.AddScoped<ReadRates>())
        .Explains("Exchange rate", "What one unit of another currency is worth in that of the site, from a day on. An administrator enters it.");
}
