using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Interface;

/// <summary>Wherever something is entered, its form asks for what administrators added.</summary>
public sealed class CustomFieldFormTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Every_form_for_something_new_asks_for_the_fields_of_ones_own(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var visitor = await house.SignedIn("Clara", StandardRole.Administrator);
        var without = new List<string>();

        foreach (var kind in house.Services.GetRequiredService<ResourceCatalogue>().All.Where(resource => resource.TakesCustom).Select(resource => resource.Kind))
        {
            await house.Do((CreateCustomField create) => create.Run(new(kind.Name, "extra", "Extra", CustomType.Text), Census.Tandem));
            // What an item is asked depends on its class.
            if ((await visitor.Open($"/{kind.Plural}/new?class=Server")).QuerySelector("[name='custom.extra']") is null)
                without.Add(visitor.Place);
        }

        without.ShouldBeEmpty();
    }
}
