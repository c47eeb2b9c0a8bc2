using FsCheck;
using FsCheck.Fluent;
using Tandem.Demonstration;
using Tandem.Design.Forecasts;

namespace Tandem.Tests.Design.Forecasts;

/// <summary>What is likely is what happened to the like.</summary>
public sealed class BreachForecastTests
{
    private static readonly Guid Network = new("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    public void A_likelihood_is_the_share_of_those_alike_that_had_come_as_far_and_were_late()
    {
        var forecast = new BreachForecast(Enumerable.Range(1, 100).Select(hours => new PastClock(3, Network, hours)));

        forecast.Of(3, Network, elapsed: 0, target: 80).ShouldBe(new(0.20, 100, Likeness.PriorityAndTeam));
        forecast.Of(3, Network, elapsed: 60, target: 80).ShouldBe(new(0.50, 40, Likeness.PriorityAndTeam));
        forecast.Of(3, null, elapsed: 60, target: 80).ShouldBe(new(0.50, 40, Likeness.Priority));
        forecast.Of(1, null, elapsed: 60, target: 80).ShouldBe(new(0.50, 40, Likeness.Policy));
        forecast.Of(3, Network, elapsed: 80, target: 80)!.Share.ShouldBe(1);
        // Only 20 have come as far: too few to say anything.
        forecast.Of(3, Network, elapsed: 79, target: 80).ShouldBeNull();
    }

    [Fact]
    public void It_agrees_with_counting() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        (from past in Gen.ListOf(Gen.Choose(1, 200))
         from elapsed in Gen.Choose(0, 200)
         from target in Gen.Choose(1, 200)
         select (Past: past.ToList(), Elapsed: elapsed, Target: target)).ToArbitrary(),
        asked =>
        {
            var said = new BreachForecast(asked.Past.Select(each => new PastClock(null, null, each))).Of(null, null, asked.Elapsed, asked.Target);
            var asFar = asked.Past.Count(each => each > asked.Elapsed);
            if (asked.Elapsed >= asked.Target)
                return said!.Share == 1;
            return asFar < BreachForecast.Fewest ? said is null : said!.Similar == asFar && Math.Abs(said.Share - ((double)asked.Past.Count(each => each > asked.Target) / asFar)) < 1e-9;
        }));

    [Fact]
    public void Forecasts_of_chance_come_true_as_often_as_they_say()
    {
        var chance = new Dice(7);
        var past = Enumerable.Range(0, 5_000).Select(at => new PastClock(at % 3, null, (long)(-Math.Log(1 - chance.Share()) * 1_000 * (1 + (at % 3))))).ToList();

        var bins = new BreachForecast(past).Calibration(_ => 1_500);

        bins.Sum(bin => bin.Count).ShouldBeGreaterThan(5_000);
        foreach (var bin in bins.Where(bin => bin.Count > 500))
            bin.Happened.ShouldBe(bin.Predicted, 0.05, $"{bin.From:P0}");
    }
}
