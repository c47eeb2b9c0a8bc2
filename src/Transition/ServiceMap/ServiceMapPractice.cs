using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.ServiceMap;

/// <summary>The service map: what a service consists of and stands on, drawn; and what changed on it.</summary>
public static class ServiceMapPractice
{
    public static Practice Practice { get; } = new Practice("Service map")
        .Uses(services => services.AddScoped<ReadMap>().AddScoped<ReadMapChanges>().AddScoped<ReadCompleteness>().AddDoor<ServiceMapDoor>("service.actions").AddDoor<ItemMapDoor>("configurationItem.actions"))
        .Explains("Service map", "A picture of the configuration items that deliver a service, and of what those stand on.")
        .Shows("Service map", "/service-map", "sitemap", ConfigurationItemKind.Kind.ReadRight)
        .Shows("Quality of the map", "/configuration-quality", "clipboard-check", ConfigurationItemKind.Kind.ReadRight);
}
