using BenchmarkDotNet.Attributes;
using Tandem.Product.Forecasts;

namespace Tandem.Bench.Micro;

/// <summary>A forecast of 200 items in 10,000 trials from twelve measured weeks; the baseline draws as many days and counts nothing.</summary>
[MemoryDiagnoser]
public class DeliveryForecast
{
    private const int Items = 200;
    private const int Days = 84;
    private const int Trials = 10_000;

    private ForecastQuestion question = null!;

    [GlobalSetup]
    public void Ask() => question = new(
        [.. Enumerable.Range(0, Items).Select(at => new ForecastItem($"{at}", at % 10 == 9 ? [$"{at - 5}"] : null))],
        new([.. Enumerable.Range(0, Days).Select(day => day % 7 > 4 ? 0 : day % 3)], 0.2),
        new DateOnly(2026, 11, 30),
        [new(new(2026, 12, 24), new(2027, 1, 6))]);

    /// <summary>As many numbers as there are items to finish, drawn and added.</summary>
    [Benchmark(Baseline = true)]
    public long DrawOnly()
    {
        var (chance, sum) = (new Chance(1), 0L);
        for (var drawn = 0; drawn < Items * Trials; drawn++)
            sum += chance.Below(Days);
        return sum;
    }

    [Benchmark]
    public Forecast Forecast() => MonteCarlo.Of(question);
}
