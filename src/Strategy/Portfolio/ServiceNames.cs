using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Portfolio;

/// <summary>The rule that a service has a name, and no other service has the same.</summary>
internal static class ServiceNames
{
    /// <exception cref="Refused">The name is empty or taken.</exception>
    public static async Task<string> Check(Store store, string? name, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new Refused("Say what the service is called.", nameof(Service.Name));
        var wanted = name.Trim();
        if (await store.Services.AnyAsync(service => service.Name == wanted, stop))
            throw new Refused("Another service has this name already.", nameof(Service.Name));
        return wanted;
    }
}
