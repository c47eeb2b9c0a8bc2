using Microsoft.EntityFrameworkCore;
using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>Looks at one clock whose moment has come, and says what is true of it.</summary>
internal sealed class DueClock(Store store, PoliciesInForce policies, Histories histories, RecordKinds kinds, TimeProvider clock)
{
    public async Task Sound(Guid id, CancellationToken stop)
    {
        if (await store.OpenClocks.SingleOrDefaultAsync(row => row.Id == id, stop) is not { } row || kinds.Named(row.Kind) is not { } kind)
            return;
        var now = clock.GetUtcNow().UtcTicks;
        if ((await policies.For(kind.Name, stop)).FirstOrDefault(each => each.Id == row.Policy) is not { } policy
            || (await histories.Of(kind, [row.Record], policy.Plan.Fields, stop)).GetValueOrDefault(row.Record) is not { } past
            || ClockFunction.Of(policy.Plan, past.History, now).FirstOrDefault(each => each.Run == row.Run) is not { IsOpen: true } open)
        {
            store.Remove(row);
            await store.SaveChangesAsync(stop);
            return;
        }

        long? next = null;
        foreach (var (percent, at) in past.Waiting(policy.Id, open, policy.SharesOf(open.Version)))
        {
            if (at > now)
            {
                next = at;
                break;
            }

            store.Announce(Said(row, policy, open, percent), Actor.System($"service level {policy.Number}"));
        }

        row.Follow(open, OpenClock.Moment(next));
        await store.SaveChangesAsync(stop);
    }

    private static IFact Said(OpenClock row, PolicyInForce policy, Clock open, int percent)
    {
        var (due, follows) = (OpenClock.Moment(open.DueAt), policy.ConsequencesOf(open.Version, percent));
        return percent switch
        {
            < 100 => new ServiceLevelWarned(row.Kind, row.Record, row.Policy, policy.Name, policy.Measure, row.Run, percent, due, follows),
            100 => new ServiceLevelBreached(row.Kind, row.Record, row.Policy, policy.Name, policy.Measure, row.Run, percent, due, follows),
            _ => new ServiceLevelOverstepped(row.Kind, row.Record, row.Policy, policy.Name, policy.Measure, row.Run, percent, due, follows),
        };
    }
}
