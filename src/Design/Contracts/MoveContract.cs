using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Contracts;

/// <summary>Puts a contract in force, lets it expire, or terminates it.</summary>
public sealed class MoveContract(Store store, TimeProvider clock) : IFeature<MoveContract.Request>
{
    public sealed record Request(Id<Contract> Contract, string To, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var contract = await store.Contract(request.Contract, stop);
        var from = contract.State;
        var reason = ContractLife.Life.Move(from, request.To).Requires.Any() ? ContractRules.Reason(request.Reason) : ContractRules.Text(request.Reason, "reason");
        contract.MoveTo(request.To, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        store.Announce(new ContractMoved(contract.Id, from, request.To, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
