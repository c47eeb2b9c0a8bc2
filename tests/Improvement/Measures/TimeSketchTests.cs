using FsCheck;
using FsCheck.Fluent;
using Tandem.Improvement.Measures;

namespace Tandem.Tests.Improvement.Measures;

public sealed class TimeSketchTests
{
    private static readonly Arbitrary<int[]> Lengths = Gen.Choose(0, 40_000_000).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    [Fact]
    public void A_quantile_is_within_two_percent_of_the_true_one() => Prop.ForAll(Lengths, seconds =>
    {
        var sketch = Sketch(seconds);
        foreach (var share in (double[])[0, 0.5, 0.9, 1])
        {
            var exact = seconds.Order().ElementAt((int)Math.Floor(share * (seconds.Length - 1)));
            sketch.Quantile(share)!.Value.TotalSeconds.ShouldBeInRange((exact * 0.98) - 1, (exact * 1.02) + 1);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_taken_away_leaves_no_trace() => Prop.ForAll(Lengths, Lengths, (kept, gone) =>
    {
        var sketch = Sketch([.. kept, .. gone]);
        foreach (var second in gone)
            sketch.Add(TimeSpan.FromSeconds(second), -1);
        Bytes(sketch).ShouldBe(Bytes(Sketch(kept)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_sketches_added_are_the_sketch_of_both() => Prop.ForAll(Lengths, Lengths, (one, other) =>
    {
        var sum = Sketch(one);
        sum.Add(Sketch(other));
        Bytes(sum).ShouldBe(Bytes(Sketch([.. one, .. other])));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_tally_comes_back_from_its_bytes_as_it_went() => Prop.ForAll(Lengths, seconds =>
    {
        var tally = new Tally();
        tally.Add(Count.Opened, seconds[0]);
        tally.Add(Count.Rated5, 3);
        tally.Resolutions.Add(Sketch(seconds));
        Tally.FromBytes(tally.ToBytes()).ToBytes().ShouldBe(tally.ToBytes());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_length_in_and_another_out_is_a_change()
    {
        var tally = new Tally();
        tally.Responses.Add(TimeSpan.FromHours(1), 1);
        tally.Responses.Add(TimeSpan.FromHours(5), -1);

        tally.IsEmpty.ShouldBeFalse();
        tally.Responses.Add(TimeSpan.FromHours(5), 1);
        tally.Responses.Add(TimeSpan.FromHours(1), -1);
        tally.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_measured_has_no_quantile() => new TimeSketch().Quantile(0.5).ShouldBeNull();

    private static TimeSketch Sketch(IEnumerable<int> seconds)
    {
        var sketch = new TimeSketch();
        foreach (var second in seconds)
            sketch.Add(TimeSpan.FromSeconds(second), 1);
        return sketch;
    }

    private static byte[] Bytes(TimeSketch sketch)
    {
        var tally = new Tally();
        tally.Responses.Add(sketch);
        return tally.ToBytes();
    }
}
