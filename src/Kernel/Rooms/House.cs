using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Links;
using Tandem.Kernel.News;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Rooms;

/// <summary>All rooms together, in their order.</summary>
public sealed class House(params IReadOnlyList<Room> rooms)
{
    private readonly Lazy<IReadOnlyDictionary<string, Type>> facts = new(() => rooms.Select(room => room.Home).Prepend(typeof(House).Assembly).SelectMany(home => home.GetTypes())
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IFact))).ToDictionary(type => type.Name, StringComparer.Ordinal));

    public IReadOnlyList<Room> Rooms => rooms;

    public IReadOnlyList<Practice> Practices { get; } = [.. Foundation.Practices, .. rooms.SelectMany(room => room.Practices)];

    /// <summary>Every right that a role may hold.</summary>
    public IEnumerable<Right> Rights => Practices.SelectMany(practice => practice.Rights);

    /// <summary>All facts that can be told, by name.</summary>
    public IReadOnlyDictionary<string, Type> Facts => facts.Value;

    /// <summary>Registers what every practice brought, and every feature found in the rooms.</summary>
    public void Furnish(IServiceCollection services)
    {
        var kinds = new RecordKinds(Practices.SelectMany(practice => practice.Kinds));
        services.AddSingleton(this);
        services.AddSingleton(kinds);
        services.AddSingleton(new ResourceCatalogue(Practices.SelectMany(practice => practice.Resources)));
        services.AddSingleton(new Blueprint(string.Join(',', Practices.Select(practice => practice.Name)), kinds, [FactTable.Map, ExternalKeyTable.Map, .. Practices.SelectMany(practice => practice.Tables)]));
        services.AddSingleton(new SettingCatalogue(Practices.SelectMany(practice => practice.Settings)));
        services.AddSingleton(new Tellings(Practices.SelectMany(practice => practice.Tellings)));
        services.AddSingleton(new Relations(Practices.SelectMany(practice => practice.Relations)));
        services.AddJournal();
        services.AddResources();
        foreach (var feature in rooms.Select(room => room.Home).Prepend(typeof(House).Assembly).SelectMany(home => home.GetTypes()).Where(IsFeature))
            services.AddScoped(feature);
        foreach (var use in Practices.SelectMany(practice => practice.Services))
            use(services);
    }

    private static bool IsFeature(Type type) => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }
        && type.GetInterfaces().Any(face => face.IsGenericType
            && (face.GetGenericTypeDefinition() == typeof(IFeature<>) || face.GetGenericTypeDefinition() == typeof(IFeature<,>)));
}
