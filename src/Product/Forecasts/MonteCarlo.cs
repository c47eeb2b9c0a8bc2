namespace Tandem.Product.Forecasts;

/// <summary>
/// Forecasts by drawing futures (Monte Carlo): each coming day finishes as many items as some day of the measured period did, and what is finished on what day is
/// counted over all trials. A pure function: the same question has the same answer.
/// </summary>
/// <remarks>
/// An item is finished when so many are as stand before it in the order of work, so its dates come from one table: in how many trials each number of items was
/// finished by each day. What waits for others stands behind them in that order.
/// </remarks>
public static class MonteCarlo
{
    private const int FewestTrials = 100;
    private const int MostTrials = 100_000;

    /// <exception cref="ArgumentException">The question makes no sense; the message says why.</exception>
    public static Forecast Of(ForecastQuestion question)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(question.Items.Count, ForecastQuestion.MostItems);
        if (question.Trials is < FewestTrials or > MostTrials)
            throw new ArgumentException($"A forecast has {FewestTrials} to {MostTrials} trials.");
        question.Pace.Demand();
        var order = WorkOrder.Of(question.Items);
        var futures = new DrawnFutures(Draw(question, order.Count), order.Count, question.Trials, question.From);
        var days = futures.Days(question.Freezes ?? []);
        var (outlooks, places) = (new Dictionary<string, Outlook>(order.Count, StringComparer.Ordinal), new Dictionary<string, int>(order.Count, StringComparer.Ordinal));
        for (var at = 0; at < order.Count; at++)
        {
            outlooks[order[at].Key] = new(futures.By(at, 50, days), futures.By(at, 85, days), futures.By(at, 95, days));
            places[order[at].Key] = at;
        }

        var all = order.Count == 0 ? new(question.From, question.From, question.From) : outlooks[order[^1].Key];
        return new(outlooks, all, question.Trials) { Futures = futures, Places = places };
    }

    /// <summary>For each day of work, one after the other, and on it for each place in the order: in how many trials that one was finished then.</summary>
    private static int[] Draw(ForecastQuestion question, int items)
    {
        var finished = new int[items * FirstDays];
        if (!question.Pace.Moves)
            return finished;
        var past = new SupposedPast([.. question.Pace.FinishedPerDay]);
        var supposed = new int[question.Pace.FinishedPerDay.Count];
        var scale = question.Pace.Scale;
        for (var trial = 0; trial < question.Trials; trial++)
        {
            var chance = new Chance(question.Seed + ((ulong)trial * 0xD1B54A32D192ED03));
            past.Suppose(supposed, ref chance);
            var (done, at) = (Rounding, 0);
            for (var (day, row) = (0, 0); at < items && day < ForecastQuestion.Horizon; (day, row) = (day + 1, row + items))
            {
                done += supposed[chance.Below(supposed.Length)] * scale;
                var to = done < items ? (int)done : items;
                if (to == at)
                    continue;
                while (row + items > finished.Length)
                    Array.Resize(ref finished, finished.Length * 2);
                for (; at < to; at++)
                    finished[row + at]++;
            }
        }

        return finished;
    }

    /// <summary>How many days there is room for at first.</summary>
    private const int FirstDays = 512;

    /// <summary>Ten times a tenth of an item is an item.</summary>
    private const double Rounding = 1e-9;
}
