using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Contracts;

/// <summary>Lets a contract go on until a later day, also one that has expired.</summary>
public sealed class RenewContract(Store store) : IFeature<RenewContract.Request>
{
    /// <param name="Until">The new last day, as <c>2027-12-31</c>.</param>
    /// <param name="YearlyCost">What a year costs from now on, in whole units of the currency; nothing: as before.</param>
    public sealed record Request(Id<Contract> Contract, string? Until = null, long? YearlyCost = null, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var contract = await store.Contract(request.Contract, stop);
        var until = ContractRules.Day(request.Until, "until") ?? throw new Refused("Say until when it holds from now on.", "until");
        if (contract.State is not (ContractLife.InForce or ContractLife.Expired))
            throw new Refused("Only a contract that is in force or has expired can be renewed.", nameof(contract.State));
        if (string.CompareOrdinal(until, contract.EndsOn) <= 0)
            throw new Refused($"It holds until {contract.EndsOn} already: give a later day.", "until");
        contract.YearlyCost = request.YearlyCost ?? contract.YearlyCost;
        contract.Renew(until);
        await ContractRules.Demand(store, contract, stop);
        store.Announce(new ContractRenewed(contract.Id, until, false, ContractRules.Text(request.Reason, "reason")), by);
        await store.SaveChangesAsync(stop);
    }
}
