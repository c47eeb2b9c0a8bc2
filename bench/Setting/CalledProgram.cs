using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Tandem.Bench.Setting;

/// <summary>A program on the loopback address that is called by webhooks, and remembers when it was called about what.</summary>
internal sealed class CalledProgram : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Title, long At)> calls = new();

    public CalledProgram()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Task.Run(Listen);
    }

    public string Address { get; }

    /// <summary>What it was called about, and the time stamp of each call.</summary>
    public IReadOnlyList<(string Title, long At)> Calls => [.. calls];

    public void Dispose() => listener.Close();

    private async Task Listen()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                var at = Stopwatch.GetTimestamp();
                using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
                calls.Enqueue((body.RootElement.GetProperty("data").GetProperty("title").GetString()!, at));
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
