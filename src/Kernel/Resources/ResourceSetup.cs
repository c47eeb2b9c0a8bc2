using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Http;
using Tandem.Kernel.Lists;

namespace Tandem.Kernel.Resources;

/// <summary>What lists, binds and carries out for every resource.</summary>
internal static class ResourceSetup
{
    public static IServiceCollection AddResources(this IServiceCollection services)
    {
        services.AddSingleton<KnownNumbers>();
        services.AddScoped<References>();
        services.AddScoped<ConditionCheck>();
        services.AddScoped<Binder>();
        services.AddScoped<Fulfilment>();
        services.AddScoped<RecordJson>();
        services.AddScoped<Filters>();
        services.AddScoped<ListReader>();
        return services.AddScoped<Listing>();
    }
}
