using Microsoft.EntityFrameworkCore;
using Tandem.Design.Availability;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Treaties;

/// <summary>Runs what a treaty says over the past, hour by hour: what happened is read, the objectives are taken as they are agreed now.</summary>
public sealed class ReadReplay(Store store, ReadBudgets read, TimeProvider clock)
{
    /// <summary>Days that are looked back over.</summary>
    public const int Days = 365;

    /// <summary>Budgets of events are looked at once a day: a year of counts is too much for every hour.</summary>
    private const int HoursBetweenCounts = 24;

    /// <summary>What would be signed now, over the past year.</summary>
    public async Task<TreatyReplay> Of(Treaty treaty, CancellationToken stop) => (await Whole(treaty, stop)).Replay;

    /// <summary>The same, with the course of the budget behind it.</summary>
    internal async Task<(TreatyReplay Replay, IReadOnlyList<BudgetPoint> Course)> Whole(Treaty treaty, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var course = await Course(treaty.Text, now.AddDays(-Days), now, stop);
        return (TreatyReplay.Over(treaty.Text.Stages, course, now.AddDays(-Days), now), course);
    }

    /// <summary>The lowest budget of all objectives, moment by moment.</summary>
    private async Task<IReadOnlyList<BudgetPoint>> Course(TreatyText text, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var ids = text.ServiceObjectives;
        var objectives = await store.ServiceObjectives.AsNoTracking().Where(objective => ids.Contains(objective.Id)).OrderBy(objective => objective.Serial).ToListAsync(stop);
        if (objectives.Count == 0)
            return [];
        var earliest = objectives.Min(objective => objective.Terms.Window.At(from).From);
        var inputs = await read.Of(objectives, earliest, to, stop);
        var step = TimeSpan.FromHours(objectives.Exists(objective => objective.Indicator == IndicatorKind.GoodOfTotal) ? HoursBetweenCounts : 1);
        List<(string Number, ObjectiveTerms Terms, BudgetInput Input)> all = [.. objectives.Select(objective => (ObjectiveKind.Kind.NumberOf(objective), objective.Terms, inputs[objective.Id]))];
        var course = new List<BudgetPoint>();
        for (var at = from; at <= to; at += step)
        {
            stop.ThrowIfCancellationRequested();
            course.Add(all.Select(each => new BudgetPoint(at, ErrorBudget.Of(each.Terms, each.Input, at).Remaining, each.Number)).MinBy(point => point.Budget));
        }

        return course;
    }
}
