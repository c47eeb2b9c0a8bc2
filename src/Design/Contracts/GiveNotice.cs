using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.Contracts;

/// <summary>Says that a contract was given notice: it does not go on by itself, and ends on its last day.</summary>
public sealed class GiveNotice(Store store, TimeProvider clock) : IFeature<GiveNotice.Request>
{
    /// <param name="On">The day on which it was given; today unless said.</param>
    public sealed record Request(Id<Contract> Contract, string? On = null, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var contract = await store.Contract(request.Contract, stop);
        var today = IsoDay.Of(clock.GetUtcNow().ToUniversalTime());
        var on = ContractRules.Day(request.On, "on") ?? today;
        if (contract.State != ContractLife.InForce || contract.EndsOn is null)
            throw new Refused("Only a contract that is in force and has a last day is given notice: terminate it instead.", nameof(contract.State));
        if (contract.NoticeGivenOn is { } before)
            throw new Refused($"Notice was given on {before} already.", "on");
        if (string.CompareOrdinal(on, today) > 0)
            throw new Refused("Say so once it was given, not before.", "on");
        if (string.CompareOrdinal(on, contract.NoticeBy) > 0)
            throw new Refused($"The last day of notice was {contract.NoticeBy}. If the supplier lets you go all the same, change until when the contract holds.", "on");
        contract.GiveNotice(on);
        store.Announce(new ContractNoticeGiven(contract.Id, on, contract.EndsOn, ContractRules.Text(request.Reason, "reason")), by);
        await store.SaveChangesAsync(stop);
    }
}
