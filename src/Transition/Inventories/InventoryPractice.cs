using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Inventories;

/// <summary>Inventories: taking over what other systems know of items and relations, on a page and by programs.</summary>
public static class InventoryPractice
{
    public static Practice Practice { get; } = new Practice("Inventories")
        .Uses(services => services.AddScoped<InventoryPosts>().AddDoor<InventoryDoor>("list-actions"))
        .Answers(InventoryPosts.Map)
        .Explains("Inventory", "What another system knows of items and relations, such as NetBox, a Backstage catalogue or a bill of materials.");
}
