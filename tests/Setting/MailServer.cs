using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Tandem.Tests.Setting;

/// <summary>A little mail server on this machine (SMTP, RFC 5321) that keeps what it is given, and refuses what a test wants refused.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<ReceivedMail> mails = new();
    private readonly ConcurrentQueue<string> refusals = new();
    private readonly Task open;

    public MailServer()
    {
        door.Start();
        open = Serve();
    }

    public int Port => ((IPEndPoint)door.LocalEndpoint).Port;

    /// <summary>The user and password it lets in; null: everybody.</summary>
    public (string User, string Password)? Account { get; init; }

    public IReadOnlyList<ReceivedMail> Mails => [.. mails];

    public IReadOnlyList<ReceivedMail> To(string address) => [.. mails.Where(mail => mail.To.Contains(address))];

    /// <summary>Answers the next mails with these replies instead of taking them.</summary>
    public void Refuse(params IEnumerable<string> replies)
    {
        foreach (var reply in replies)
            refusals.Enqueue(reply);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        door.Stop();
        await open;
        closing.Dispose();
        door.Dispose();
    }

    private async Task Serve()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(Talk(await door.AcceptTcpClientAsync(closing.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient caller)
    {
        using var client = caller;
        using var lines = new StreamReader(client.GetStream(), Encoding.Latin1);
        try
        {
            await new Conversation(this, lines, client.GetStream()).Hold(closing.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The caller hung up, or the test is over.
        }
    }

    private sealed class Conversation(MailServer server, StreamReader lines, NetworkStream stream)
    {
        private readonly List<string> to = [];
        private string from = "";
        private bool isKnown;

        public async Task Hold(CancellationToken stop)
        {
            await Say("220 sink ready", stop);
            while (await lines.ReadLineAsync(stop) is { } line)
            {
                var verb = line.Split(' ')[0].ToUpperInvariant();
                if (verb == "QUIT")
                    return;
                await Say(await Answer(verb, line, stop), stop);
            }
        }

        private async Task<string> Answer(string verb, string line, CancellationToken stop)
        {
            switch (verb)
            {
                case "EHLO":
                    return server.Account is null ? "250 sink" : "250-sink\r\n250 AUTH LOGIN";
                case "AUTH":
                    return await Recognise(line.Split(' '), stop);
                case "MAIL" when server.Account is not null && !isKnown:
                    return "530 5.7.0 Authentication required";
                case "MAIL":
                    from = Address(line);
                    to.Clear();
                    return "250 ok";
                case "RCPT" when server.refusals.TryDequeue(out var refusal):
                    return refusal;
                case "RCPT":
                    to.Add(Address(line));
                    return "250 ok";
                case "DATA":
                    await Say("354 go ahead", stop);
                    await Take(stop);
                    return "250 taken";
                default:
                    return verb is "HELO" or "RSET" or "NOOP" ? "250 ok" : "502 unknown";
            }
        }

        private async Task<string> Recognise(string[] words, CancellationToken stop)
        {
            var user = Plain(words[2]);
            await Say("334 UGFzc3dvcmQ6", stop);
            var password = Plain(await lines.ReadLineAsync(stop) ?? "");
            isKnown = server.Account == (user, password);
            return isKnown ? "235 welcome" : "535 5.7.8 Authentication credentials invalid";
        }

        private async Task Take(CancellationToken stop)
        {
            var text = new StringBuilder();
            while (await lines.ReadLineAsync(stop) is { } line && line != ".")
                text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
            server.mails.Enqueue(ReceivedMail.Read(from, [.. to], text.ToString()));
        }

        private async Task Say(string reply, CancellationToken stop) => await stream.WriteAsync(Encoding.Latin1.GetBytes(reply + "\r\n"), stop);

        private static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

        private static string Address(string line) => Regex.Match(line, "<([^>]*)>").Groups[1].Value;
    }
}
