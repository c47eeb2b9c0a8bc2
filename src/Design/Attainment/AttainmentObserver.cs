using System.Globalization;
using Tandem.Design.Clocks;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;

namespace Tandem.Design.Attainment;

/// <summary>Counts how the promises of all policies on one kind were kept. A clock counts once it has ended, or once it is broken.</summary>
internal sealed class AttainmentObserver(IReadOnlyList<PolicyInForce> policies, IReadOnlyList<(string By, int Place)> places, IReadOnlyDictionary<Guid, long> penalties, long now) : IReplayObserver
{
    private readonly Dictionary<(string By, string Key), Tally> tallies = [];

    public IEnumerable<((string By, string Key) Cell, int Kept, int Breached, long Over, long Penalties)> All =>
        tallies.Select(each => (each.Key, each.Value.Kept, each.Value.Breached, each.Value.Over, each.Value.Penalties));

    public void See(Guid record, History history)
    {
        foreach (var policy in policies)
        {
            foreach (var clock in ClockFunction.Of(policy.Plan, history, now))
            {
                if (clock.State != ClockState.Cancelled && (clock.State == ClockState.Stopped || clock.Breached))
                    Count(policy, clock, history.FieldsAt(policy.Plan.Fields, clock.EndedAt ?? now));
            }
        }
    }

    private void Count(PolicyInForce policy, Clock clock, object?[] fields)
    {
        Add("policy", policy.Number, policy, clock);
        Add("month", new DateTime(clock.StartedAt, DateTimeKind.Utc).ToString("yyyy-MM", CultureInfo.InvariantCulture), policy, clock);
        foreach (var (by, place) in places)
            Add(by, fields[place]?.ToString() ?? "", policy, clock);
    }

    private void Add(string by, string key, PolicyInForce policy, Clock clock)
    {
        if (!tallies.TryGetValue((by, key), out var tally))
            tallies[(by, key)] = tally = new();
        if (!clock.Breached)
        {
            tally.Kept++;
            return;
        }

        tally.Breached++;
        tally.Over += clock.Elapsed - clock.Target;
        tally.Penalties += penalties.GetValueOrDefault(policy.Id);
    }

    private sealed class Tally
    {
        public int Kept { get; set; }

        public int Breached { get; set; }

        public long Over { get; set; }

        public long Penalties { get; set; }
    }
}
