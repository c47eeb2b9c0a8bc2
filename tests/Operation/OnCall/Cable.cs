using System.Net;
using System.Net.Sockets;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>Lies between the program and a server on this machine, and can be cut and mended.</summary>
internal sealed class Cable : IDisposable
{
    private readonly string host;
    private readonly int port;
    private readonly List<TcpClient> ends = [];
    private readonly Lock turn = new();
    private TcpListener listener;

    public Cable(string host, int port)
    {
        (this.host, this.port) = (host, port);
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept(listener);
    }

    public int Port { get; }

    /// <summary>Whoever talks is cut off, and nobody is let in any more: as if the server had stopped.</summary>
    public void Cut()
    {
        listener.Stop();
        lock (turn)
        {
            foreach (var end in ends)
                end.Dispose();
            ends.Clear();
        }
    }

    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        _ = Accept(listener);
    }

    public void Dispose() => Cut();

    private async Task Accept(TcpListener at)
    {
        try
        {
            while (true)
            {
                var (near, far) = (await at.AcceptTcpClientAsync(), new TcpClient());
                lock (turn)
                    ends.AddRange([near, far]);
                await far.ConnectAsync(host, port);
                _ = Carry(near, far);
                _ = Carry(far, near);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut.
        }
    }

    private static async Task Carry(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One of them is gone, and so is the other.
        }

        from.Dispose();
        to.Dispose();
    }
}
