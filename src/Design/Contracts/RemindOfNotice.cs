using Microsoft.EntityFrameworkCore;
using Tandem.Design.Suppliers;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.Contracts;

/// <summary>Reminds the owners of contracts before the last day on which notice can be given; each of the days that the site chose counts once.</summary>
public sealed class RemindOfNotice(Store store, SiteSettings settings, TimeProvider clock) : IChore
{
    private const int AtOnce = 200;
    private static readonly Actor Tandem = Actor.System("contracts");

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken stop)
    {
        var days = ContractSettings.Days(await settings.Get(ContractSettings.RemindBefore, stop));
        if (days.Count == 0)
            return;
        foreach (var before in days)
            await store.InStretches(AtOnce, () => Remind(before, days, stop), stop);
    }

    /// <summary>Whoever looks late is reminded once, of the nearest of the days.</summary>
    private async Task<int> Remind(int before, IReadOnlyList<int> days, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (from, until) = (IsoDay.Of(today), IsoDay.Of(today.AddDays(before)));
        var near = await store.ContractsNear(from, until).Where(contract => contract.RemindedBefore == null || contract.RemindedBefore > before).Take(AtOnce).ToListAsync(stop);
        foreach (var contract in near)
        {
            IsoDay.TryRead(contract.NoticeBy, out var last);
            var left = last.DayNumber - today.DayNumber;
            contract.RemindedBefore = days.Where(each => left <= each).Min();
            var whom = contract.Owner ?? await store.Suppliers.Where(supplier => supplier.Id == contract.Supplier).Select(supplier => supplier.Owner).SingleOrDefaultAsync(stop);
            store.Announce(new ContractNoticeApproached(contract.Id, whom, contract.NoticeBy!, left), Tandem);
        }

        return near.Count;
    }
}
