using System.Net;
using System.Net.Sockets;
using Tandem.Kernel;

namespace Tandem.Commands;

/// <summary>Whether a site can listen where it is told to.</summary>
internal static class Listening
{
    /// <summary>Looks before anything is opened: the web server would only find out when all the rest is at work already, and all of it would complain.</summary>
    /// <exception cref="Refused">An address is none, or somebody else listens there.</exception>
    public static void Demand(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Taken(Read(url)))
                throw new Refused($"Somebody else listens at {url} already. Stop what listens there, or choose another address with --urls.");
        }
    }

    private static BindingAddress Read(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new Refused($"\"{url}\" is no address to listen on: write one such as http://127.0.0.1:5080.");
        }
    }

    private static bool Taken(BindingAddress address)
    {
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
            return false;
        var host = address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host, out var one) ? one : IPAddress.Any;
        using var socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(host, address.Port));
            return false;
        }
        catch (SocketException no)
        {
            return no.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
