namespace Tandem.Product.Forecasts;

/// <summary>In how many of the futures each item was finished on each day of work: what all dates are read from.</summary>
internal sealed class DrawnFutures(int[] finished, int items, int trials, DateOnly from)
{
    /// <summary>The first day by which one place of the order was finished in so many of 100 futures; null: not within the horizon.</summary>
    public DateOnly? By(int place, int percent, WorkingDays days)
    {
        var (needed, sum) = (((long)trials * percent + 99) / 100, 0L);
        for (var at = place; at < finished.Length; at += items)
        {
            sum += finished[at];
            if (sum >= needed)
                return days.At(at / items);
        }

        return null;
    }

    /// <summary>How likely one place of the order is finished by each day.</summary>
    public Course Course(int place, WorkingDays days)
    {
        var (steps, sum) = (new List<CourseStep>(), 0L);
        for (var at = place; at < finished.Length; at += items)
        {
            if (finished[at] > 0)
                steps.Add(new(days.At(at / items), (double)(sum += finished[at]) / trials));
        }

        return new(steps);
    }

    public WorkingDays Days(IReadOnlyList<Freeze> freezes) => new(from, freezes);
}
