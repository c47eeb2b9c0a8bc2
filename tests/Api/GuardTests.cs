using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Logs;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>What stands between the network and the house.</summary>
public sealed class GuardTests(Shops workshops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task N45_a_stranger_learns_neither_version_nor_host(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var nobody = shop.As("nobody");
        foreach (var path in (string[])["/health/live", "/health/ready", "/metrics", "/nowhere", "/api/v1/tools"])
        {
            var reply = await nobody.Get(path);
            reply.Headers.Server.ShouldBeEmpty();
            reply.Headers.Contains("X-Powered-By").ShouldBeFalse();
            var said = reply.Text + reply.Headers;
            foreach (var secret in (string[])[Environment.MachineName, "10.0.", Environment.Version.ToString(), "Kestrel", "Npgsql", "Sqlite", "tandem.db", "0.1.0"])
                said.ShouldNotContain(secret, Case.Insensitive, path);
        }
    }

    [Theory, Stores]
    public async Task Metrics_count_requests_by_route(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        await boss.Get("/api/v1/tools/TOL-424242");

        // A request is counted a moment after it was answered.
        const string Counted = "http_server_request_duration_seconds_count{method=\"GET\",route=\"/api/v1/tools/{number}\",status=\"404\"} ";
        var text = "";
        for (var look = 0; look < 100 && !text.Contains(Counted, StringComparison.Ordinal); look++)
        {
            await Task.Delay(20);
            text = (await boss.Get("/metrics")).Text;
        }

        text.ShouldContain(Counted);
        text.ShouldContain("tandem_journal_position ");
        text.ShouldContain("process_resident_memory_bytes ");
        text.ShouldNotContain("424242");
    }

    [Theory, Stores]
    public async Task Every_answer_carries_its_guards(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        foreach (var path in (string[])["/api/v1/tools", "/api/v1/tools/TOL-9", "/nowhere", "/health/live"])
        {
            var headers = (await boss.Get(path)).Headers;
            headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
            headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            headers.GetValues("Referrer-Policy").ShouldNotBeEmpty();
            headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        }
    }

    [Theory, Stores]
    public async Task N68_another_sites_page_may_not_ask(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var before = await shop.Within(db => db.Set<Tool>().CountAsync());
        foreach (var origin in (string[])["https://evil.example", "null", $"http://{shop.Address.Host}:1", $"http://{shop.Address.Authority}.evil.example"])
        {
            var reply = await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Forged" }, ("Origin", origin));
            (origin, reply.Status).ShouldBe((origin, 403));
            reply.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
            (await boss.Send("GET", "/api/v1/tools", null, ("Origin", origin))).Status.ShouldBe(403);
            (await boss.Send("GET", "/live?topics=tools", null, ("Origin", origin))).Status.ShouldBe(403);
            (await boss.Send("GET", "/live?topics=tools", null, ("Origin", origin), ("Connection", "Upgrade"), ("Upgrade", "websocket"))).Status.ShouldBe(403);
            (await boss.Send("OPTIONS", "/api/v1/tools", null, ("Origin", origin), ("Access-Control-Request-Method", "POST"))).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        }

        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Forged" }, ("Sec-Fetch-Site", "cross-site"))).Status.ShouldBe(403);
        (await shop.Within(db => db.Set<Tool>().CountAsync())).ShouldBe(before);
        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Own" }, ("Origin", shop.Address.GetLeftPart(UriPartial.Authority)))).Status.ShouldBe(201);
    }

    [Theory, Stores]
    public async Task N69_more_than_the_quota_is_told_when_to_come_again(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store, ("Limits:PerCaller", "60"), ("Limits:PerStranger", "60"));
        foreach (var who in (string[])["boss", "nobody"])
        {
            using var client = shop.As(who);
            var replies = new List<Reply>();
            for (var at = 0; at < 30; at++)
                replies.Add(await client.Send("GET", "/api/v1/tools", null, ("X-Forwarded-For", $"10.1.2.{at}"), ("Forwarded", $"for=10.1.2.{at}")));
            var refused = replies.Where(reply => reply.Status == 429).ToList();
            refused.Count.ShouldBeGreaterThan(10);
            refused.ShouldAllBe(reply => reply.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1) && reply.Type == "application/problem+json");
            (await client.Get("/health/live")).Status.ShouldBe(200);
        }
    }

    [Theory, Stores]
    public async Task N66_too_much_too_deep_and_too_many_are_refused(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        (await boss.SendText("POST", "/api/v1/tools", $"{{\"title\":\"{new string('x', 11 << 20)}\"}}")).Status.ShouldBe(413);
        (await boss.SendText("POST", "/api/v1/tools", new string('[', 10_000) + new string(']', 10_000))).Status.ShouldBe(400);
        (await boss.SendText("POST", "/api/v1/tools", string.Concat(Enumerable.Repeat("{\"custom\":", 10_000)) + "1" + new string('}', 10_000))).Status.ShouldBe(400);
        var watch = Stopwatch.StartNew();
        (await boss.SendText("POST", "/api/v1/tools", "{" + string.Join(',', Enumerable.Range(0, 700_000).Select(at => $"\"k{at}\":0")) + "}")).Status.ShouldBe(400);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        using var form = await boss.PostAsync("/api/v1/tools", new FormUrlEncodedContent([new("title", "Form")]));
        ((int)form.StatusCode).ShouldBe(415);
    }

    [Theory, Stores]
    public async Task N66_slow_callers_keep_nobody_waiting(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        await boss.Get("/api/v1/tools");
        var slow = new List<TcpClient>();
        try
        {
            for (var at = 0; at < 500; at++)
            {
                var client = new TcpClient();
                slow.Add(client);
                await client.ConnectAsync(shop.Address.Host, shop.Address.Port);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/tools HTTP/1.1\r\nHost: {shop.Address.Authority}\r\nWho: boss\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"));
            }

            var times = new List<double>();
            for (var at = 0; at < 100; at++)
            {
                var watch = Stopwatch.StartNew();
                (await boss.Get("/api/v1/tools?limit=1")).Status.ShouldBe(200);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Order().ElementAt(98).ShouldBeLessThan(500);
            // Each of them is told so and let go; none keeps its place.
            foreach (var caller in slow)
            {
                using var reader = new StreamReader(caller.GetStream(), Encoding.ASCII);
                var told = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
                if (told.Length > 0)
                    told.ShouldStartWith("HTTP/1.1 408");
            }
        }
        finally
        {
            slow.ForEach(client => client.Dispose());
        }
    }

    [Theory]
    [Stores("both lengths", "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nGET /")]
    [Stores("chunk ends in a bare line feed", "Transfer-Encoding: chunked\r\n", "5;a\nAAAAA\r\n0\r\n\r\n")]
    [Stores("folded header", "X-One: a\r\n b\r\nContent-Length: 0\r\n", "")]
    [Stores("two hosts", "Host: other\r\nContent-Length: 0\r\n", "")]
    [Stores("two lengths", "Content-Length: 0\r\nContent-Length: 5\r\n", "")]
    [Stores("space before the colon", "Content-Length : 0\r\n", "")]
    public async Task N65_a_request_that_two_servers_would_read_differently_is_refused(DatabaseKind store, string what, string headers, string body)
    {
        var shop = await workshops.On(store);
        using var client = new TcpClient();
        await client.ConnectAsync(shop.Address.Host, shop.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/tools HTTP/1.1\r\nHost: {shop.Address.Authority}\r\nWho: boss\r\nContent-Type: application/json\r\n{headers}\r\n{body}"));

        using var reader = new StreamReader(stream, Encoding.ASCII);
        var said = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));

        said.ShouldStartWith("HTTP/1.1 400", Case.Sensitive, what);
        said.Split("HTTP/1.1 ").Length.ShouldBe(2, what);
    }

    [Fact]
    public void N10_whatever_is_logged_stays_on_one_line()
    {
        using var written = new StringWriter();
        var formatter = new LineFormatter(new MovableClock());
        var entry = new Microsoft.Extensions.Logging.Abstractions.LogEntry<string>(
            Microsoft.Extensions.Logging.LogLevel.Information, "Test", default, "agent a\r\n{\"level\":\"info\"} \u001b[31m \u2028 \u202e \0 end", new InvalidOperationException("first\nsecond"), (state, _) => state);

        formatter.Write(entry, null, written);

        var lines = written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1);
        lines[0].ShouldContain("agent a\\r\\n{\"level\":\"info\"} \\u001b[31m \\u2028 \\u202e \\u0000 end");
        lines[0].ShouldContain("first\\nsecond");
    }
}
