using Tandem.Kernel.Facts;
using Tandem.Kernel.Settings;

namespace Tandem.Design.ExchangeRates;

/// <summary>Reads the exchange rates that an administrator entered.</summary>
public sealed class ReadRates(SiteSettings settings)
{
    public async Task<RateTable> Now(CancellationToken stop) =>
        new(await settings.Get(RateSettings.Base, stop), (await settings.Get(RateSettings.Rates, stop)).Select(ExchangeRate.Read).OfType<ExchangeRate>());

    /// <summary>Whether one of these facts changed what amounts are worth; if so, the new rates are what is read next.</summary>
    public bool Changed(IEnumerable<RecordedFact> facts)
    {
        var changed = facts.Any(fact => fact.Name == nameof(SettingsChanged) && fact.As<SettingsChanged>().Settings.Keys.Any(name => name == RateSettings.Base.Name || name == RateSettings.Rates.Name));
        if (changed)
            settings.Forget();
        return changed;
    }
}
