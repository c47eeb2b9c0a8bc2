using Tandem.Design.Contracts;
using Tandem.Design.Suppliers;
using Tandem.Kernel.Text;
using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>Where a service rests on a supplier, a contract is in force and lasts for a quarter beyond the launch, as things stand.</summary>
public sealed class SupplierTermsHold(ReadSupplierTerms terms) : ILaunchCheck
{
    public string Name => "supplierTermsHold";

    public string Label => "The contracts with suppliers hold for three months after it";

    public LaunchType For => LaunchType.Launch;

    private const int Days = 90;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        var all = await terms.Of(scope.ServiceIds, stop);
        if (all.Count == 0)
            return new(true, "None of its services rests on a supplier.");
        var last = IsoDay.Of(scope.From.UtcDateTime.AddDays(Days));
        return all.FirstOrDefault(each => !each.LastBeyond(last)) switch
        {
            null => new(true, $"{Finding.Names([.. all.Select(each => ContractKind.Kind.NumberOf(each.Contract!)).Distinct()])} in force.", ContractKind.Kind.NumberOf(all[0].Contract!)),
            { Contract: null } without => new(false, $"No contract with {without.Supplier.Name} covers what rests on it.", SupplierKind.Kind.NumberOf(without.Supplier)),
            { Hold: false } over => new(false, $"The contract with {over.Supplier.Name} expired on {over.Contract.EndsOn}.", ContractKind.Kind.NumberOf(over.Contract)),
            var ending => new(false, $"The contract with {ending.Supplier.Name} ends on {ending.Contract!.LastsUntil}.", ContractKind.Kind.NumberOf(ending.Contract)),
        };
    }
}
