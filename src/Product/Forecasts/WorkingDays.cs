namespace Tandem.Product.Forecasts;

/// <summary>The days on which something can be finished, counted from the first: those of freezes are passed over.</summary>
internal sealed class WorkingDays(DateOnly from, IReadOnlyList<Freeze> freezes)
{
    private readonly IReadOnlyList<Freeze> inOrder = [.. freezes.Where(freeze => freeze.To >= freeze.From).OrderBy(freeze => freeze.From)];

    /// <summary>The day after so many days of work: 0 is the first.</summary>
    public DateOnly At(int worked)
    {
        var day = from.AddDays(worked);
        var passed = from;
        foreach (var freeze in inOrder)
        {
            var begin = freeze.From > passed ? freeze.From : passed;
            if (begin > day)
                break;
            if (freeze.To < begin)
                continue;
            day = day.AddDays(freeze.To.DayNumber - begin.DayNumber + 1);
            passed = freeze.To.AddDays(1);
        }

        return day;
    }
}
