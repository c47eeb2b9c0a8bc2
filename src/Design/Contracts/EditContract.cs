using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Contracts;

/// <summary>Changes what is known of a contract; by when notice must be given is worked out anew.</summary>
public sealed class EditContract(Store store) : IFeature<EditContract.Request>
{
    public sealed record Request(Id<Contract> Contract, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (contract, patch) = (await store.Contract(request.Contract, stop), request.Patch);
        var (until, days) = (contract.EndsOn, contract.NoticeDays);
        patch.Take<string>("title", value => contract.Title = ContractRules.Title(value));
        patch.Take<string>("description", value => contract.Description = ContractRules.Text(value, "description"));
        patch.Take<Id<Person>?>("owner", value => contract.Owner = value);
        patch.Take<string>("startsOn", value => contract.StartsOn = ContractRules.Day(value, "startsOn"));
        patch.Take<string>("endsOn", value => until = ContractRules.Day(value, "endsOn"));
        patch.Take<int?>("noticeDays", value => days = ContractRules.NoticeDays(value));
        patch.Take<int?>("renewsForMonths", value => contract.RenewsForMonths = ContractRules.Months(value));
        patch.Take<List<Id<Service>>>("services", value => contract.Services = ContractRules.Named(value, "services"));
        patch.Take<List<Id<ServiceLevelPolicy>>>("policies", value => contract.Policies = ContractRules.Named(value, "policies"));
        patch.Take<long?>("yearlyCost", value => contract.YearlyCost = value);
        patch.Take<string>("currency", value => contract.Currency = value ?? "");
        patch.Take<CustomValues>("custom", value => contract.Custom = value ?? CustomValues.None);
        contract.Hold(until, days);
        await ContractRules.Demand(store, contract, stop);
        store.Announce(new ContractEdited(contract.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
