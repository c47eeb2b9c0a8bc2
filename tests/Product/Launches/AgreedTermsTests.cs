using Tandem.Design.Contracts;
using Tandem.Design.ServiceLevels;
using Tandem.Design.Suppliers;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Product.LaunchChecks;
using Tandem.Product.Launches;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Product.Roadmap;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Product.Launches;

/// <summary>Before a launch it is asked what was agreed: with customers about the services, and with suppliers they rest on.</summary>
public sealed class AgreedTermsTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_agreement_counts_that_names_the_service_and_contracts_must_last_for_three_months(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var launch = await house.Do((PlanLaunch plan) => plan.Run(new("Order again", Product: works.Product.Id, PlannedFor: house.Clock.GetUtcNow().AddDays(20)), works.Office.Manager));
        await Promise(PolicyType.Sla, "priority", "1");
        await Promise(PolicyType.Ola, "service", ServiceKind.Kind.NumberOf(works.Service));
        (await Check("levelsAgreed")).Passed.ShouldBeFalse("neither names the service to its customers");
        var policy = await Promise(PolicyType.Sla, "service", ServiceKind.Kind.NumberOf(works.Service));
        (await Check("levelsAgreed")).ShouldSatisfyAllConditions(check => check.Passed.ShouldBeTrue(), check => check.Record.ShouldBe(ServiceLevelPolicy.Kind.NumberOf(policy)));

        (await Check("supplierTermsHold")).ShouldSatisfyAllConditions(check => check.Passed.ShouldBeTrue(), check => check.Why.ShouldContain("None of its services"));
        var supplier = await house.Do((AddSupplier add) => add.Run(new($"Alpennetz {Guid.CreateVersion7():N}", Services: [works.Service.Id]), Census.Tandem));
        (await Check("supplierTermsHold")).Passed.ShouldBeTrue("nobody has taken them on");
        await house.Do((MoveSupplier move) => move.Run(new(supplier.Id, SupplierLife.Active), Census.Tandem));
        (await Check("supplierTermsHold")).ShouldSatisfyAllConditions(check => check.Passed.ShouldBeFalse(), check => check.Record.ShouldBe(SupplierKind.Kind.NumberOf(supplier)));
        var contract = await house.Do((AddContract add) => add.Run(new("Lines", supplier.Id, StartsOn: "2020-01-01", EndsOn: works.In(100), Services: [works.Service.Id]), Census.Tandem));
        (await Check("supplierTermsHold")).Passed.ShouldBeFalse("a draft binds nobody");
        await house.Do((MoveContract move) => move.Run(new(contract.Id, ContractLife.InForce), Census.Tandem));
        (await Check("supplierTermsHold")).Why.ShouldContain($"ends on {works.In(100)}");
        await house.Let(works.Office.ManagerPerson);
        using (var visitor = await house.SignedIn(works.Office.ManagerPerson))
        {
            await visitor.Open(LaunchKind.Kind.PathOf(launch));
            await visitor.Press("Go");
            var ends = DateOnly.ParseExact(works.In(100), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            visitor.Page.QuerySelector(".alert-danger")!.TextContent.ShouldContain($"ends on {ends.ToString("d MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}", customMessage: "as its reader says days");
        }

        await house.Do((RenewContract renew) => renew.Run(new(contract.Id, works.In(120)), Census.Tandem));
        (await Check("supplierTermsHold")).ShouldSatisfyAllConditions(check => check.Passed.ShouldBeTrue(), check => check.Record.ShouldBe(ContractKind.Kind.NumberOf(contract)));
        await house.Do((EditContract edit) => edit.Run(new(contract.Id, Patch.Of("services", Array.Empty<string>())), Census.Tandem));
        (await Check("supplierTermsHold")).Passed.ShouldBeTrue("a contract that names no service covers all that rest on its supplier");

        async Task<CheckState> Check(string name) => (await house.Do((ReadChecks read) => read.Of(launch, default))).Single(check => check.Name == name);

        async Task<ServiceLevelPolicy> Promise(PolicyType type, string field, string value)
        {
            var policy = await house.Do((AddServiceLevelPolicy add) => add.Run(
                new($"Soon {Guid.CreateVersion7():N}", Type: type, Measure: "resolution", Versions: [new() { Applies = [new(field, Value: value)], Stops = [new("state", Value: "resolved")], Targets = [new("8h")] }]), works.Office.Manager));
            await house.Do((MoveServiceLevelPolicy move) => move.Run(new(policy.Id, ServiceLevelPolicy.Active), works.Office.Manager));
            return policy;
        }
    }
}
