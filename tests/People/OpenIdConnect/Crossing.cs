using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.IdentityProviders;
using Tandem.People.OpenIdConnect;
using Tandem.People.Persons;
using Tandem.Tests.Setting;

namespace Tandem.Tests.People.OpenIdConnect;

/// <summary>A house, and a provider that vouches for people there.</summary>
public sealed class Crossing(House house, TestProvider provider, IdentityProvider entry) : IAsyncDisposable
{
    public const string Name = "Acme";

    public House House => house;

    public TestProvider Provider => provider;

    public string Number => IdentityProvider.Kind.NumberOf(entry);

    public static async Task<Crossing> Open(DatabaseKind kind)
    {
        var site = await Databases.Copy(kind) with { Urls = $"http://127.0.0.1:{FreePort()}" };
        var house = await House.Open(site, new MovableClock(), removed: true);
        var provider = await TestProvider.Open(house.Clock);
        var entry = await house.Do((CreateIdentityProvider create) => create.Run(new(Name, provider.Issuer, TestProvider.ClientId, TestProvider.ClientSecret), Actor.System("test")));
        return new(house, provider, entry);
    }

    /// <summary>What the administrator says of the provider.</summary>
    public Task Says(string domains = "", bool makesPeople = false, Func<JsonObject, JsonObject>? more = null) => house.Do((EditIdentityProvider edit) =>
    {
        var fields = new JsonObject { ["domains"] = domains, ["makesPeople"] = makesPeople, ["nameClaim"] = "", ["role"] = null, ["organisation"] = null };
        return edit.Run(new(entry.Id, new Patch(more?.Invoke(fields) ?? fields)), Actor.System("test"));
    });

    /// <summary>How the provider knows somebody.</summary>
    public JsonObject Vouch(string subject, string? email = null, object? verified = null, string? userName = null, string? name = null)
    {
        var person = new JsonObject { ["sub"] = subject };
        if (email is not null)
            person["email"] = email;
        if (verified is not null)
            person["email_verified"] = JsonValue.Create(verified);
        if (userName is not null)
            person["preferred_username"] = userName;
        if (name is not null)
            person["name"] = name;
        provider.Sees(person);
        return person;
    }

    /// <summary>Presses the button on the sign-in page; the provider asks nothing and sends the browser back.</summary>
    public async Task<Visitor> Cross(Visitor? visitor = null, string page = "/sign-in")
    {
        visitor ??= house.Visitor();
        await visitor.Open(page);
        await visitor.Press($"Sign in with {Name}");
        return visitor;
    }

    /// <summary>What the log says of sign-ins that came to nothing.</summary>
    public string Reasons => string.Join('\n', house.Log.Lines.Where(line => line.Contains("Sign-in by", StringComparison.Ordinal)).TakeLast(3).Concat(house.Log.Faults));

    public Task<List<IdentityLink>> LinksOf(Person person) => house.Read(each => each.Set<IdentityLink>().Where(row => row.Person == person.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await provider.DisposeAsync();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
