using Tandem.Design.OpenClocks;
using Tandem.Design.ServiceLevels;

namespace Tandem.Design.Attainment;

/// <summary>Collects the broken promises of one line of the report.</summary>
internal sealed class BreachObserver(IReadOnlyList<PolicyInForce> policies, IReadOnlyList<(string By, int Place)> places, Cell? wanted, long now) : JudgingObserver(policies, now)
{
    private readonly List<Breach> found = [];

    public IReadOnlyList<Breach> Found => found;

    protected override void Judge(JudgedClock judged)
    {
        var clock = judged.Clock;
        if (clock.Breached && (wanted is not { } cell || judged.Cells(places).Contains(cell)))
            found.Add(new(judged.Record, judged.Policy.Number, OpenClock.Moment(clock.StartedAt)!.Value, OpenClock.Moment(clock.DueAt), judged.Over / TimeSpan.TicksPerMinute, !clock.IsOpen, judged.Reason));
    }
}
