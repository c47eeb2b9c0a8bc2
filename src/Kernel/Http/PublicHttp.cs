using System.Net;
using System.Net.Sockets;

namespace Tandem.Kernel.Http;

/// <summary>
/// The way out to addresses that people type: only to sites the whole world may see. The address is checked at the moment of connecting, so that no name leads
/// home by another way; it follows no redirect.
/// </summary>
public sealed class PublicHttp : IDisposable
{
    private const int MostBytes = 4 * 1024 * 1024;
    private static readonly HttpRequestOptionsKey<IReadOnlyCollection<string>> Allowed = new("Tandem.Allowed");

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        ConnectCallback = Connect,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    })
    { Timeout = TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = MostBytes };

    /// <summary>The address, if it is one of the public web.</summary>
    /// <param name="about">The field to complain about.</param>
    /// <param name="allowed">Machines of the own network that an administrator named; null: none.</param>
    /// <exception cref="Refused">It is no address of the web, or one of this machine or its own network.</exception>
    public static Uri Demand(string text, string about, IReadOnlyCollection<string>? allowed = null)
    {
        if (text.Length > 2_000 || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.UserInfo.Length > 0)
            throw new Refused("Give an address that begins with https://.", about);
        var host = uri.DnsSafeHost.TrimEnd('.');
        if (IsNamed(host, allowed))
            return uri;
        if (host.Length == 0 || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && !IsPublic(address)))
            throw new Refused(allowed is null ? "This address lies within the own network." : "This address lies within the own network: an administrator has to name it in the site settings first.", about);
        return uri;
    }

    /// <exception cref="HttpRequestException">It cannot be reached, lies within the own network, or answers with an error or too much.</exception>
    public async Task<string> Read(Uri address, CancellationToken stop)
    {
        using var answer = await client.GetAsync(address, stop);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(stop);
    }

    /// <summary>Sends a request to the public web, or to a machine of the own network that an administrator named.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached, or lies within the own network and was not named.</exception>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, IReadOnlyCollection<string> allowed, CancellationToken stop)
    {
        request.Options.Set(Allowed, allowed);
        return client.SendAsync(request, stop);
    }

    public void Dispose() => client.Dispose();

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        context.InitialRequestMessage.Options.TryGetValue(Allowed, out var named);
        if (addresses.Length == 0 || !(addresses.All(IsPublic) || IsNamed(context.DnsEndPoint.Host.TrimEnd('.'), named)))
            throw new HttpRequestException("This address lies within the own network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsNamed(string host, IReadOnlyCollection<string>? allowed) => allowed?.Contains(host, StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>Not of this machine, not of a private network, not for special use (RFC 6890).</summary>
    private static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address))
            return false;
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? bytes[0] is not (0 or 10 or 127) and < 224
                && !(bytes[0] == 100 && bytes[1] is >= 64 and < 128) && !(bytes[0] == 169 && bytes[1] == 254) && !(bytes[0] == 172 && bytes[1] is >= 16 and < 32)
                && !(bytes[0] == 192 && bytes[1] == 168) && !(bytes[0] == 192 && bytes[1] == 0) && !(bytes[0] == 198 && bytes[1] is 18 or 19)
            : (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02);
    }
}
