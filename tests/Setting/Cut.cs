using System.Net.Sockets;

namespace Tandem.Tests.Setting;

/// <summary>What a client sees when the program is killed under it.</summary>
public static class Cut
{
    /// <summary>Whether nobody answered because the other side went away. A client lets a bare socket error through when a connection is lost while it is being made.</summary>
    public static bool IsCut(this Exception fault) => fault is HttpRequestException or IOException or SocketException;
}
