using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Tandem.People.SignIn;

/// <summary>Where a request comes from.</summary>
public sealed record Caller(string Address, string Browser)
{
    public static Caller Of(HttpContext context)
    {
        var browser = context.Request.Headers.UserAgent.ToString();
        return new(AddressOf(context), Printable(browser.Length > 200 ? browser[..200] : browser));
    }

    /// <summary>What counts as one place: an IPv4 address, or the network (/64) of an IPv6 address.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"{new IPAddress(bytes)}/64";
    }

    /// <summary>What strangers send, fit for a line in a log.</summary>
    public static string Printable(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
}
