using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Sightings;

/// <summary>What keeps the rules about stale items right: a sensible time, and one rule for each class and source.</summary>
internal static class StaleChecks
{
    private const int MostDays = 3650;

    public static int Days(int? days) => days is >= 1 and <= MostDays ? days.Value : throw new Refused($"From 1 to {MostDays} days.", nameof(days));

    /// <exception cref="Refused">Another rule in use speaks of the same class and source.</exception>
    public static async Task DemandOnly(Store store, StaleRule rule, CancellationToken stop)
    {
        if (rule.State == StaleRule.InUse && await store.Set<StaleRule>().AnyAsync(
            other => other.Id != rule.Id && other.State == StaleRule.InUse && other.Class == rule.Class && other.Source == rule.Source, stop))
            throw new Refused("Another rule in use speaks of this class and source: change that one.", "class");
    }
}
