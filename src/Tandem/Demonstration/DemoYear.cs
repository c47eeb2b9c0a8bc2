using Tandem.Kernel.Storage;

namespace Tandem.Demonstration;

/// <summary>Lets the company live for a year: incidents by day and hour, as an office has them.</summary>
internal sealed class DemoYear(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Days = 365;
    private const int BatchSize = 250;

    /// <summary>Incidents on an ordinary working day.</summary>
    private const int OnWorkingDay = 15;

    private readonly Dice dice = new(365);

    /// <returns>How many incidents there were.</returns>
    public async Task<int> Live(Cast cast, Action<double> told, CancellationToken stop)
    {
        List<DateTimeOffset> moments = [.. Moments().Order()];
        for (var done = 0; done < moments.Count; done += BatchSize)
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            store.ChangeTracker.AutoDetectChangesEnabled = false;
            var telling = new DemoIncident(store, cast, dice, clock.GetUtcNow());
            foreach (var moment in moments.Skip(done).Take(BatchSize))
                telling.Happen(moment);
            await store.SaveChangesAsync(stop);
            told((double)Math.Min(done + BatchSize, moments.Count) / moments.Count);
        }

        return moments.Count;
    }

    private IEnumerable<DateTimeOffset> Moments()
    {
        var now = clock.GetUtcNow();
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        for (var day = Days; day >= 0; day--)
        {
            var date = midnight.AddDays(-day);
            for (var count = HowMany(date, day); count > 0; count--)
            {
                var moment = date.Add(TimeOfDay(date));
                if (moment < now)
                    yield return moment;
            }
        }
    }

    private int HowMany(DateTimeOffset date, int daysAgo)
    {
        var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var usual = weekend ? 3.0 : date.DayOfWeek == DayOfWeek.Monday ? OnWorkingDay * 1.35 : OnWorkingDay;
        var season = date.Month is 7 or 8 or 12 ? 0.75 : 1.0;
        var migration = daysAgo is > 96 and < 108 ? 1.9 : 1.0;
        return (int)Math.Round(usual * season * migration * (0.7 + dice.Share() * 0.6));
    }

    /// <summary>Most call between eight and eleven, some after lunch, a few at night.</summary>
    private TimeSpan TimeOfDay(DateTimeOffset date)
    {
        if (dice.Falls(0.08) || date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return TimeSpan.FromMinutes(dice.Between(0, 1440));
        var peak = dice.Falls(0.6) ? 9.3 : 14.2;
        var hour = peak + (dice.Share() + dice.Share() + dice.Share() - 1.5) * 3.2;
        return TimeSpan.FromMinutes(Math.Clamp(hour, 0, 23.9) * 60 - 60);
    }
}
