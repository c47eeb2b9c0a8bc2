using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.Contracts;

/// <summary>Lets contracts that are past their last day expire, or go on where they renew themselves and nobody gave notice.</summary>
public sealed class EndContracts(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 200;
    private static readonly Actor Tandem = Actor.System("contracts");

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken stop) => store.InStretches(AtOnce, async () =>
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var past = await store.ContractsPast(IsoDay.Of(today)).Take(AtOnce).ToListAsync(stop);
        foreach (var contract in past)
            End(contract, today);
        return past.Count;
    }, stop);

    private void End(Contract contract, DateOnly today)
    {
        if (contract is { NoticeGivenOn: null, RenewsForMonths: { } months } && IsoDay.TryRead(contract.EndsOn, out var end))
        {
            // Twelve months from the last day of a month lead to the last day of one, however long it is.
            var times = 1;
            while (end.AddMonths(times * months) < today)
                times++;
            contract.Renew(IsoDay.Of(end.AddMonths(times * months)));
            store.Announce(new ContractRenewed(contract.Id, contract.EndsOn!, true, ""), Tandem);
        }
        else
        {
            var from = contract.State;
            contract.MoveTo(ContractLife.Expired, today);
            store.Announce(new ContractMoved(contract.Id, from, ContractLife.Expired, contract.NoticeGivenOn is null ? "Its last day is past." : "Notice was given, and its last day is past."), Tandem);
        }
    }
}
