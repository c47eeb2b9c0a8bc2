using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Inventories;
using Tandem.Transition.UnauthorisedChanges;

namespace Tandem.Tests.Transition.Deployments;

/// <summary>An inventory that finds something different asks which change did that.</summary>
public sealed class OnConfigurationItemEditedTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task What_an_inventory_finds_different_without_a_change_is_found_once(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        await Take(delivery, "1.0");
        await Take(delivery, "1.1");
        var finding = (await delivery.Found()).ShouldHaveSingleItem();
        (finding.Origin, finding.Source, finding.Deployment, finding.Title).ShouldBe((FindingOrigin.Inventory, "agent", null, $"{delivery.Item.Name} is different"));

        await Take(delivery, "1.1");
        await delivery.House.Do<EditConfigurationItem>(feature => feature.Run(new(delivery.Item.Id, Patch.Of("description", "By hand")), Census.Tandem));
        await delivery.House.Settled();
        (await delivery.Found()).Count.ShouldBe(1, "what people write down is no finding");
        await delivery.Do<AcceptUnauthorisedChange, AcceptUnauthorisedChange.Request>(new(finding.Id, Explanation: "A late patch"));

        var change = await delivery.Scheduled(TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        delivery.House.Clock.Move(TimeSpan.FromMinutes(2));
        await delivery.Do<StartChange, StartChange.Request>(new(change.Id));
        await delivery.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.Successful));
        delivery.House.Clock.Move(TimeSpan.FromDays(2));
        await Take(delivery, "2.0");
        (await delivery.Found()).Count.ShouldBe(1, "the change of the day before yesterday explains it");
        delivery.House.Clock.Move(TimeSpan.FromDays(OnConfigurationItemEdited.Days));
        await Take(delivery, "2.1");
        (await delivery.Found()).Count.ShouldBe(2);
    }

    private static async Task Take(Delivery delivery, string version)
    {
        var found = new FoundItem(delivery.Item.Name, delivery.Item.Name, "Application", new() { ["version"] = version });
        await delivery.House.Do<TakeInventory, InventoryReport>(feature => feature.Run(new(new("agent", false, 1, [found], [], [])), Census.Tandem));
        await delivery.House.Settled();
    }
}
