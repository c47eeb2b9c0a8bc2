using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Product.RoadmapDates;

/// <summary>Forecasts each day anew what was not forecast since: days pass, and interruptions are counted.</summary>
public sealed class ForecastAgain(Store store, Forecaster forecaster, TimeProvider clock) : IChore
{
    /// <summary>Teams of one round.</summary>
    private const int Most = 50;

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken stop)
    {
        var today = IsoDay.Of(clock.GetUtcNow().ToUniversalTime());
        var teams = await store.RoadmapForecasts.Where(row => row.MadeOn != today).Select(row => row.Team).Distinct().OrderBy(team => team).Take(Most).ToListAsync(stop);
        foreach (var team in teams)
        {
            try
            {
                await forecaster.Forecast(team, stop);
                await store.SaveChangesAsync(stop);
            }
            catch (Stale)
            {
                // Something was finished at this moment, and is forecast anew by that.
                store.Forget();
            }
        }
    }
}
