using Tandem.Design.ServiceLevels;
using Tandem.Design.Suppliers;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Contracts;

/// <summary>Writes a contract with a supplier down, as a draft.</summary>
public sealed class AddContract(Store store) : IFeature<AddContract.Request, Contract>
{
    /// <param name="StartsOn">The first day on which it holds, as <c>2026-05-03</c>.</param>
    /// <param name="EndsOn">The last day on which it holds; nothing: it has no end.</param>
    /// <param name="NoticeDays">Days before its end by which notice must be given; none unless said.</param>
    /// <param name="RenewsForMonths">Months by which it goes on by itself; nothing: it ends.</param>
    /// <param name="YearlyCost">In whole units of the currency.</param>
    public sealed record Request(
        string? Title = null,
        Id<Supplier>? Supplier = null,
        Id<Person>? Owner = null,
        string? StartsOn = null,
        string? EndsOn = null,
        int? NoticeDays = null,
        int? RenewsForMonths = null,
        IReadOnlyList<Id<Service>>? Services = null,
        IReadOnlyList<Id<ServiceLevelPolicy>>? Policies = null,
        long? YearlyCost = null,
        string? Currency = null,
        string? Description = null,
        CustomValues? Custom = null);

    public async Task<Contract> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var contract = new Contract
        {
            Title = ContractRules.Title(request.Title),
            Supplier = request.Supplier ?? throw new Refused("Say with which supplier it is.", nameof(request.Supplier)),
            Owner = request.Owner,
            StartsOn = ContractRules.Day(request.StartsOn, "startsOn"),
            RenewsForMonths = ContractRules.Months(request.RenewsForMonths),
            Services = ContractRules.Named(request.Services, "services"),
            Policies = ContractRules.Named(request.Policies, "policies"),
            YearlyCost = request.YearlyCost,
            Currency = request.Currency ?? "",
            Description = ContractRules.Text(request.Description, "description"),
            Custom = request.Custom ?? CustomValues.None,
        };
        contract.Hold(ContractRules.Day(request.EndsOn, "endsOn"), ContractRules.NoticeDays(request.NoticeDays));
        await ContractRules.Demand(store, contract, stop);
        store.Add(contract);
        store.Announce(new ContractAdded(contract.Id, contract.Title), by);
        await store.SaveChangesAsync(stop);
        return contract;
    }
}
