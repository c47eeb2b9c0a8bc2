using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;

namespace Tandem.People.SignIn;

/// <summary>Keeps the key ring in the database, so that every node opens what another sealed.</summary>
public sealed class DataKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<Store>().Set<DataKey>().AsNoTracking().Select(row => row.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        store.Add(new DataKey { Xml = element.ToString(SaveOptions.DisableFormatting) });
        // The framework asks synchronously, once in ninety days.
        store.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
