using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventRules;

/// <summary>Tries a rule on the alerts of the past, before it is switched on.</summary>
public sealed class EventDryRuns(Store store, EventRulesInForce rules)
{
    /// <summary>Alerts looked at unless somebody wants more or fewer.</summary>
    public const int Usual = 1_000;

    public const int Most = 20_000;

    /// <param name="last">How many of the newest alerts, from 1 to <see cref="Most"/>.</param>
    /// <exception cref="Refused">The rule's matchers make no sense any more.</exception>
    public async Task<EventDryRun> Of(EventRule rule, int last, Actor by, CancellationToken stop)
    {
        by.Demand(AlertKind.Kind.ReadRight);
        if (last is < 1 or > Most)
            throw new Malformed($"Look at 1 to {Most} alerts.", nameof(last));
        var read = ReadEventRule.Of(rule) ?? throw new Refused("The matchers of this rule cannot be read.", "matchers");
        var others = (await rules.All(stop)).Where(other => other.Rule != rule.Id).ToList();
        var alerts = (await store.Alerts.AsNoTracking().OrderByDescending(alert => alert.Serial).Take(last).ToListAsync(stop)).OrderBy(alert => alert.FirstSeenAt).Select(LiveAlert.Of).ToList();
        List<ReadEventRule> with = [.. others.Append(read).OrderBy(each => each.Order)];
        var (after, suited) = EventToll.Of(with, alerts, read);
        return new(alerts.Count, suited, EventToll.Of(others, alerts, null).Toll, after);
    }
}
