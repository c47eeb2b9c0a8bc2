namespace Tandem.Design.Availability;

/// <summary>
/// The arithmetic of error budgets (Google, Site Reliability Workbook, chapters 2 and 5): a pure function of the terms, what happened, and a moment. Time counts to
/// the tick; where outages overlap, the worst counts; what the future brings is not known.
/// </summary>
public static class ErrorBudget
{
    public static BudgetState Of(ObjectiveTerms terms, BudgetInput input, DateTimeOffset moment)
    {
        var window = terms.Window.At(moment);
        var passed = Between(terms, input, window.From, moment);
        var whole = terms.Indicator == IndicatorKind.Availability && window.To > moment ? Between(terms, input with { Outages = [.. input.Outages.Where(each => each.Planned)] }, window.From, window.To, moment) : passed;
        return new(window, whole.Counted * terms.MayFail, passed.Failed, 1 - passed.Share);
    }

    /// <summary>How fast the budget was used over the last while: at 1 it lasts exactly as long as the window, at 14.4 a budget of 30 days is used up in 50 hours.</summary>
    public static double BurnRate(ObjectiveTerms terms, BudgetInput input, DateTimeOffset moment, TimeSpan last) =>
        Between(terms, input, moment - last, moment).Share / terms.MayFail;

    /// <summary>What counted from one moment to another, and what of it failed.</summary>
    /// <param name="now">Until when an outage lasts that is not over; null: to the end.</param>
    public static Spent Between(ObjectiveTerms terms, BudgetInput input, DateTimeOffset from, DateTimeOffset to, DateTimeOffset? now = null)
    {
        var asked = new Stretch(from, to);
        if (asked.IsEmpty)
            return default;
        var planned = terms.WithoutPlanned ? Planned(input, asked, now ?? to) : [];
        return terms.Indicator == IndicatorKind.Availability ? OfTime(input, asked, planned, now ?? to) : OfEvents(input, asked, planned);
    }

    private static Spent OfTime(BudgetInput input, Stretch asked, IReadOnlyList<Stretch> planned, DateTimeOffset now)
    {
        List<(Stretch Stretch, int Thousandths)> away = [.. input.Outages
            .Select(each => (new Stretch(each.From, each.To ?? now).Within(asked), each.Thousandths)).Where(each => !each.Item1.IsEmpty).OrderBy(each => each.Item1.From)];
        var failed = 0L;
        foreach (var (piece, thousandths) in Worst(away))
            failed += (Ticks(piece) - Covered(planned, piece)) * thousandths;
        var counted = Ticks(asked) - Covered(planned, asked);
        return new((double)counted / TimeSpan.TicksPerSecond, (double)failed / (TimeSpan.TicksPerSecond * OutageSpan.Full));
    }

    private static Spent OfEvents(BudgetInput input, Stretch asked, IReadOnlyList<Stretch> planned)
    {
        var (counted, failed) = (0.0, 0.0);
        foreach (var count in input.Counts)
        {
            var whole = new Stretch(count.From, count.To);
            var part = whole.Within(asked);
            if (part.IsEmpty)
                continue;
            var share = (double)(Ticks(part) - Covered(planned, part)) / Ticks(whole);
            counted += count.Total * share;
            failed += (count.Total - count.Good) * share;
        }

        return new(counted, failed);
    }

    /// <summary>Cuts overlapping outages into pieces that do not overlap, each with the worst share of its time.</summary>
    private static IEnumerable<(Stretch Piece, int Thousandths)> Worst(List<(Stretch Stretch, int Thousandths)> away)
    {
        List<DateTimeOffset> edges = [.. away.SelectMany(each => new[] { each.Stretch.From, each.Stretch.To }).Distinct().Order()];
        var (running, next) = (new PriorityQueue<DateTimeOffset, int>(), 0);
        for (var at = 0; at + 1 < edges.Count; at++)
        {
            for (; next < away.Count && away[next].Stretch.From <= edges[at]; next++)
                running.Enqueue(away[next].Stretch.To, -away[next].Thousandths);
            while (running.TryPeek(out var to, out _) && to <= edges[at])
                running.Dequeue();
            if (running.TryPeek(out _, out var worst))
                yield return (new(edges[at], edges[at + 1]), -worst);
        }
    }

    /// <summary>What was agreed beforehand, joined and in order.</summary>
    private static List<Stretch> Planned(BudgetInput input, Stretch asked, DateTimeOffset now)
    {
        var joined = new List<Stretch>();
        foreach (var each in input.Planned.Concat(input.Outages.Where(outage => outage.Planned).Select(outage => new Stretch(outage.From, outage.To ?? now)))
            .Select(each => each.Within(asked)).Where(each => !each.IsEmpty).OrderBy(each => each.From))
        {
            if (joined.Count > 0 && each.From <= joined[^1].To)
                joined[^1] = new(joined[^1].From, each.To > joined[^1].To ? each.To : joined[^1].To);
            else
                joined.Add(each);
        }

        return joined;
    }

    private static long Covered(IReadOnlyList<Stretch> joined, Stretch piece)
    {
        var sum = 0L;
        for (var at = FirstEndingAfter(joined, piece.From); at < joined.Count && joined[at].From < piece.To; at++)
            sum += Ticks(joined[at].Within(piece));
        return sum;
    }

    private static int FirstEndingAfter(IReadOnlyList<Stretch> joined, DateTimeOffset moment)
    {
        var (low, high) = (0, joined.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (joined[middle].To <= moment)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static long Ticks(Stretch stretch) => stretch.IsEmpty ? 0 : (stretch.To - stretch.From).Ticks;
}
