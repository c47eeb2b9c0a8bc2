using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>A server of the own network that takes whatever is sent to it and remembers it.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, Dictionary<string, string> Headers, string Body)> received = new();

    public Receiver()
    {
        for (var tries = 0; ; tries++)
        {
            // Somebody else may take the port between the question and the begin.
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            listener.Prefixes.Clear();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
                break;
            }
            catch (HttpListenerException) when (tries < 5)
            {
                // The next port, then.
            }
        }

        _ = Task.Run(Listen);
    }

    public string Address { get; }

    /// <summary>What is answered, one after the other; then 200.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public string Location { get; set; } = "";

    public IReadOnlyList<(string Path, Dictionary<string, string> Headers, string Body)> Received => [.. received];

    public void Dispose() => listener.Close();

    private async Task Listen()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                using var body = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                received.Enqueue((context.Request.Url!.AbsolutePath, context.Request.Headers.AllKeys.ToDictionary(key => key!.ToLowerInvariant(), key => context.Request.Headers[key]!), await body.ReadToEndAsync()));
                context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : 200;
                if (Location.Length > 0)
                    context.Response.RedirectLocation = Location;
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
