using NodaTime;
using Tandem.Design.Availability;
using Tandem.Kernel.Facts;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Computes how an error budget went: over its window by days, and over twelve months.</summary>
public sealed class ReadCourse(ReadBudgets read, AsOf past, TimeProvider clock)
{
    private const int Months = 12;
    private const int MostPoints = 60;
    private static readonly TimeSpan[] Whiles = [TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(3)];

    public async Task<Course> Of(ServiceObjective objective, CancellationToken stop)
    {
        var (terms, now) = (objective.Terms, clock.GetUtcNow());
        var window = terms.Window.At(now);
        var months = MonthsBefore(now, terms.Window.Zone);
        var earliest = terms.Window.At(window.From).From;
        var input = (await read.Of([objective], earliest < months[^1].From ? earliest : months[^1].From, window.To, stop))[objective.Id];
        var judged = new List<JudgedMonth>();
        foreach (var month in months)
        {
            var then = await past.Of(objective.Id, month.To, stop);
            var agreed = then is null || then.State == ObjectiveLife.Draft ? terms : then.Terms;
            var spent = ErrorBudget.Between(agreed, input, month.From, month.To);
            judged.Add(new(month.From, agreed.TargetThousandths / 1_000.0, spent.Counted > 0 ? 1 - spent.Share : null, spent));
        }

        return new(ErrorBudget.Of(terms, input, now), [.. Points(window, now).Select(at => (at, ErrorBudget.Of(terms, input, at).Remaining))], [.. Whiles.Select(over => (over, ErrorBudget.BurnRate(terms, input, now, over)))], judged);
    }

    /// <summary>Each day of the window by now, or every few where it is long; the last is now.</summary>
    private static IEnumerable<DateTimeOffset> Points(Stretch window, DateTimeOffset now)
    {
        var step = TimeSpan.FromDays(Math.Ceiling((window.To - window.From).TotalDays / MostPoints));
        for (var at = window.From + step; at < now; at += step)
            yield return at;
        yield return now;
    }

    private static List<Stretch> MonthsBefore(DateTimeOffset now, DateTimeZone zone)
    {
        var (months, window) = (new List<Stretch>(), new ObjectiveWindow(WindowKind.CalendarMonth, 0, zone));
        for (var end = now; months.Count < Months; end = months[^1].From.AddTicks(-1))
            months.Add(window.At(end) is var month && month.To > now ? month with { To = now } : month);
        return months;
    }
}
