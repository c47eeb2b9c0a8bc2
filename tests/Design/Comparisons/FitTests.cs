using FsCheck;
using FsCheck.Fluent;
using Tandem.Design.Comparisons;

namespace Tandem.Tests.Design.Comparisons;

/// <summary>The target that explains a truth best is found by itself.</summary>
public sealed class FitTests
{
    [Fact]
    public void It_finds_what_trying_every_threshold_finds() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Gen.NonEmptyListOf(from elapsed in Gen.Choose(1, 40) from kept in Gen.Elements(true, false) select (Elapsed: elapsed * TimeSpan.TicksPerHour, Kept: kept)).ToArbitrary(),
        told =>
        {
            var best = Enumerable.Range(0, 42).Min(hours => told.Count(each => each.Kept != each.Elapsed <= hours * TimeSpan.TicksPerHour));
            var fit = Fit.Of("3", told)!;
            var errors = told.Count(each => each.Kept != each.Elapsed <= (long)(fit.TargetHours * TimeSpan.TicksPerHour));
            return fit.Errors == best && errors == best;
        }));

    [Fact]
    public void A_clear_truth_is_found_with_its_margin()
    {
        var fit = Fit.Of("3", Enumerable.Range(1, 100).Select(hours => (hours * TimeSpan.TicksPerHour, hours <= 60)))!;

        (fit.Errors, fit.FromHours, fit.ToHours, fit.TargetHours, fit.Baseline).ShouldBe((0, 60, 61, 60.5, 40));
        Fit.Of("3", []).ShouldBeNull();
    }
}
