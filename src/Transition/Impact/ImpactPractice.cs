using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Impact;

/// <summary>Impact: what a failure reaches, and what an item stands on.</summary>
public static class ImpactPractice
{
    public static Practice Practice { get; } = new Practice("Impact")
        .Hangs(ImpactAnswers.Resource)
        .Uses(services => services.AddSingleton<MapNews>().AddSingleton<ItemMap>().AddScoped<ReadImpact>().AddDoor<ImpactSection>("configurationItem.main", 5))
        .Explains("Impact", "What a failure reaches: the items that fail or degrade with it, and the services they help to deliver.");
}
