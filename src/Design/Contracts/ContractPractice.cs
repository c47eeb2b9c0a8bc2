using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.Contracts;

/// <summary>Contracts with suppliers: what was agreed, until when it holds, and who is reminded before it is too late.</summary>
public static class ContractPractice
{
    public static Practice Practice { get; } = new Practice("Contracts")
        .Record(ContractKind.Kind, ContractStore.Map, ContractKind.Resource)
        .Repeats<RemindOfNotice>()
        .Repeats<EndContracts>()
        .Sets(ContractSettings.RemindBefore)
        .Relates(ContractStore.Covers, "Covers", "coveredBy", "Covered by")
        .Tells(ContractKind.Kind, telling => telling
            .Gives(contract => contract.Owner, "Given to you")
            .Calls<ContractNoticeApproached>(near => near.Owner, "The last day of notice comes near")
            .Calls<ContractRenewed>("It goes on")
            .Calls<ContractNoticeGiven>("It was given notice")
            .Calls<ContractMoved>("Where it stands has changed"))
        .Uses(services => services.AddScoped<ReadSupplierTerms>().AddDoor<PolicyContracts>("service-level-policy.terms", 20))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "contracts.read", "contracts.comment")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "contracts.read", "contracts.comment")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "contracts.*")
        .Explains("Contract", "What was agreed with a supplier, from when until when. What the supplier promised in it is counted by underpinning service level policies.")
        .Explains("Last day of notice", "The end of a contract less its period of notice: whoever wants out, or other terms, must say so by then.")
        .Shows("Contracts", "/contracts", "contract", ContractKind.Kind.ReadRight);
}
