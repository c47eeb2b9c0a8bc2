using Tandem.Interface.Language;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeRisk;

/// <summary>How well it is prepared: how much time there is, what was tested, and whether there is a way back.</summary>
public sealed class PlanOfChange(Words say, TimeProvider clock) : IRiskSource
{
    private static readonly TimeSpan Short = TimeSpan.FromHours(24), Enough = TimeSpan.FromDays(3);

    public Task<IReadOnlyList<RiskFactor>> Of(Change change, CancellationToken stop) => Task.FromResult<IReadOnlyList<RiskFactor>>(
    [
        Lead(change),
        change.TestEvidence.Length > 0 ? new("tests", "Test evidence", 0, 10, say["It says what has been tested."])
            : change.TestPlan.Length > 0 ? new("tests", "Test evidence", 6, 10, say["There is a plan to test it, but nothing has been tested yet."])
            : new("tests", "Test evidence", 10, 10, say["Nothing was tested, and nothing says how it would be."]),
        change.BackOutPlan.Length > 0 ? new("backOut", "Way back", 0, 10, say["There is a back-out plan."]) : new("backOut", "Way back", 10, 10, say["There is no back-out plan."]),
        change.Interrupts ? new("interruption", "Interruption", 5, 5, say["The service is interrupted meanwhile."]) : new("interruption", "Interruption", 0, 5, say["The service goes on meanwhile."]),
    ]);

    private RiskFactor Lead(Change change)
    {
        var ahead = change.PlannedStart - (change.IsSettled ? change.ApprovedAt ?? clock.GetUtcNow() : clock.GetUtcNow());
        return ahead switch
        {
            null => new("time", "Time to prepare", 3, 5, say["It has no time yet."]),
            { } some when some < Short => new("time", "Time to prepare", 5, 5, say["There is less than a day to prepare."]),
            { } some when some < Enough => new("time", "Time to prepare", 2, 5, say["There are less than three days to prepare."]),
            _ => new("time", "Time to prepare", 0, 5, say["There are three days or more to prepare."]),
        };
    }
}
