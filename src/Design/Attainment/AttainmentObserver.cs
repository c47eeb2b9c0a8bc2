using Tandem.Design.ServiceLevels;

namespace Tandem.Design.Attainment;

/// <summary>Counts how promises were kept, line by line of the report.</summary>
internal sealed class AttainmentObserver(IReadOnlyList<PolicyInForce> policies, IReadOnlyList<(string By, int Place)> places, IReadOnlyDictionary<Guid, Money> penalties, long now) : JudgingObserver(policies, now)
{
    private readonly Dictionary<Cell, Tally> tallies = [];

    public IEnumerable<(Cell Cell, Tally Tally)> All => tallies.Select(each => (each.Key, each.Value));

    protected override void Judge(JudgedClock clock)
    {
        foreach (var cell in clock.Cells(places))
        {
            if (!tallies.TryGetValue(cell, out var tally))
                tallies[cell] = tally = new();
            tally.Count(clock, penalties.GetValueOrDefault(clock.Policy.Id));
        }
    }
}
