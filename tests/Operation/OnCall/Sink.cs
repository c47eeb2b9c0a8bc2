using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>A program that is called: it takes its time to answer, and remembers when it was asked under which key and when it had answered.</summary>
internal sealed class Sink : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<Call> calls = new();

    public Sink()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        probe.Stop();
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Task.Run(Listen);
    }

    public string Address { get; }

    public IReadOnlyList<Call> Calls => [.. calls];

    public void Dispose() => listener.Close();

    private async Task Listen()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var call = new Call(context.Request.Headers["webhook-id"]!, TimeProvider.System.GetUtcNow());
        calls.Enqueue(call);
        await Task.Delay(RandomNumberGenerator.GetInt32(0, 80));
        try
        {
            context.Response.StatusCode = 200;
            context.Response.Close();
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever asked is gone.
        }

        call.AnsweredAt = TimeProvider.System.GetUtcNow();
    }

    /// <param name="Key">The same however often it is sent.</param>
    internal sealed record Call(string Key, DateTimeOffset At)
    {
        public DateTimeOffset? AnsweredAt { get; set; }
    }
}
