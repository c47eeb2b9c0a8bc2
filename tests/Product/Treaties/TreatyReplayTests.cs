using FsCheck;
using FsCheck.Fluent;
using Tandem.Product.Treaties;
using Tandem.Transition.ApprovalPolicies;

namespace Tandem.Tests.Product.Treaties;

/// <summary>Which stage a treaty reaches is a pure function of the course of the budget.</summary>
public sealed class TreatyReplayTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_treaty_tightens_at_once_and_loosens_only_above_the_higher_mark()
    {
        TreatyStage[] stages = [new(0.5, ApprovalDemand.ServiceOwner, 0.3, 0.7), new(0.1, ApprovalDemand.Board, 0.6, 0.3)];

        var replay = TreatyReplay.Over(stages, Course(0.6, 0.49, 0.6, 0.05, 0.25, 0.31, 0.69, 0.71, -0.2, 0.9), Noon, Noon.AddDays(10));

        replay.Movements.Select(move => (move.At.Day, move.From, move.To)).ShouldBe([(2, 0, 1), (4, 1, 2), (6, 2, 1), (8, 1, 0), (9, 0, 2), (10, 2, 0)]);
        replay.Movements[0].Why.ShouldContain("SLO-1");
        replay.Days.ShouldBe([1 + 1 + 1, 2 + 2, 2 + 1]);
        replay.Lowest.ShouldBe(-0.2);
        TreatyReplay.Over(stages, [], Noon, Noon.AddDays(10)).ShouldSatisfyAllConditions(none => none.Movements.ShouldBeEmpty(), none => none.Days.ShouldBe([10, 0, 0]), none => none.Lowest.ShouldBeNull());
    }

    /// <summary>The oracle knows nothing of an order: each stage is a switch of its own, and the deepest that is on counts.</summary>
    [Fact]
    public void Whatever_the_course_a_stage_holds_as_if_each_were_a_switch_of_its_own() => Prop.ForAll(Cases, each =>
    {
        var (stages, budgets) = each;
        var on = new bool[stages.Length];
        var (stage, expected, found) = (0, new List<int>(), new List<int>());
        foreach (var budget in budgets)
        {
            for (var at = 0; at < stages.Length; at++)
                on[at] = budget < stages[at].BudgetBelow || (on[at] && budget <= stages[at].LoosensAbove);
            expected.Add(Array.FindLastIndex(on, set => set) + 1);
            found.Add(stage = TreatyStages.Next(stages, stage, budget));
        }

        var replay = TreatyReplay.Over(stages, Course(budgets), Noon, Noon.AddDays(budgets.Length));
        return found.SequenceEqual(expected)
            && Math.Abs(replay.Days.Sum() - budgets.Length) < 1e-9
            && replay.Movements.Select(move => move.To).SequenceEqual(expected.Where((now, at) => now != (at == 0 ? 0 : expected[at - 1])));
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<(TreatyStage[] Stages, double[] Budgets)> Cases { get; } = (
        from marks in Gen.Choose(-10, 10).ArrayOf(4)
        from slacks in Gen.Choose(0, 8).ArrayOf(4)
        from budgets in Gen.Choose(-12, 12).ArrayOf()
        select (
            marks.Distinct().OrderDescending().Select((mark, at) => new TreatyStage(mark / 10.0, ApprovalDemand.Board, 0.5, Math.Min(1, (mark + slacks[at]) / 10.0))).ToArray(),
            budgets.Select(budget => Math.Min(1, budget / 10.0)).ToArray())).ToArbitrary();

    private static BudgetPoint[] Course(params double[] budgets) => [.. budgets.Select((budget, at) => new BudgetPoint(Noon.AddDays(at), budget, "SLO-1"))];
}
