namespace Tandem.Design.CapacityTrends;

/// <summary>How use and limit of something go on: the forecast, what is expected besides, and what will be done about it. A pure function of these.</summary>
public sealed class CapacityOutlook
{
    /// <summary>How far ahead is looked, in days: what is not reached then has no day.</summary>
    public const int Horizon = 730;

    private const double Hundred = 100;

    private readonly UsageForecast forecast;
    private readonly double limit;
    private readonly IReadOnlyList<SupplyStep> supply;
    private readonly IReadOnlyList<DemandStep> demand;

    /// <param name="supply">What is to come: what is there already is in the limit.</param>
    /// <param name="demand">What is to come: what began before the last reading is in the readings.</param>
    public CapacityOutlook(UsageForecast forecast, double limit, DateOnly today, IReadOnlyList<SupplyStep>? supply = null, IReadOnlyList<DemandStep>? demand = null)
    {
        var last = DateOnly.FromDateTime(forecast.Trend.Last.UtcDateTime);
        (this.forecast, this.limit) = (forecast, limit);
        this.supply = [.. (supply ?? []).Where(step => step.From >= today)];
        this.demand = [.. (demand ?? []).Where(step => step.From > last)];
        for (var day = today; day < today.AddDays(Horizon) && Latest is null; day = day.AddDays(1))
        {
            var (use, there) = (Use(day), Limit(day));
            Earliest ??= use.High >= there ? day : null;
            Likely ??= use.Likely >= there ? day : null;
            Latest = use.Low >= there ? day : null;
        }
    }

    /// <summary>The first day on which the limit may be reached: before it with 5 in 100 at most. Null: not within two years.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The day on which it most likely is.</summary>
    public DateOnly? Likely { get; }

    /// <summary>The day by which it is with 95 in 100.</summary>
    public DateOnly? Latest { get; }

    public UsageBand Use(DateOnly day)
    {
        var band = forecast.At(new(day, TimeOnly.MinValue, TimeSpan.Zero));
        var (amount, percent) = (0.0, 0.0);
        foreach (var step in demand)
        {
            if (step.From <= day)
                (amount, percent) = (amount + step.Amount, percent + step.Percent);
        }

        return new(With(band.Low), With(band.Likely), With(band.High));

        double With(double use) => Math.Max(0, (use * (1 + (percent / Hundred))) + amount);
    }

    public double Limit(DateOnly day) => limit + supply.Where(step => step.From <= day).Sum(step => step.Adds);
}
