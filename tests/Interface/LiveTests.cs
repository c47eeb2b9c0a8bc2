using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>An open page hears that what it shows has changed, and never of what its reader may not see.</summary>
public sealed class LiveTests(Shops workshops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task A_page_hears_of_the_records_it_shows(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var (saw, file) = (await Buy(boss, "Saw"), await Buy(boss, "File"));
        using var page = await Page.Open(shop, "boss", $"tool:{saw}");
        using var list = await Page.Open(shop, "boss", "tools");

        await Edit(boss, file);
        (await list.Heard()).ShouldBe("tools");
        await Edit(boss, saw);
        (await page.Heard()).ShouldBe($"tool:{saw}", "the other tool was none of its business");
        (await list.Heard()).ShouldBe("tools");
    }

    [Theory, Stores]
    public async Task A_page_that_was_away_hears_what_it_missed(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var saw = await Buy(boss, "Saw");
        string position;
        using (var page = await Page.Open(shop, "boss", "tool"))
        {
            await Edit(boss, saw);
            await page.Heard();
            position = page.Position;
        }

        await Edit(boss, saw);
        using var again = await Page.Open(shop, "boss", "tool", position);
        (await again.Heard()).ShouldBe("tool");
    }

    [Theory, Stores]
    public async Task A_reader_hears_nothing_of_what_they_may_not_see(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var reader = $"Reader {store}";
        var me = await shop.Hire(reader, new Grant("tools.read", GrantScope.Own));
        var (mine, other) = (await Buy(boss, "Mine", me), await Buy(boss, "Not mine"));
        using var page = await Page.Open(shop, reader, $"tool tool:{other}");

        await Edit(boss, other);
        await Whisper(shop, mine);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        await Edit(boss, mine);
        var first = await page.Heard();
        first.ShouldBe("tool");
        page.Times.ShouldBe(1, "neither the other tool nor the internal note was hinted at");
    }

    [Theory, Stores]
    public async Task Who_is_shut_out_hears_nothing_more_within_five_seconds(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        var reader = $"Leaver {store}";
        await shop.Hire(reader, new Grant("tools.read", GrantScope.Everywhere));
        using var page = await Page.Open(shop, reader, "tool");
        shop.People.Remove(reader);
        (await page.Ended(TimeSpan.FromSeconds(6))).ShouldBeTrue();

        using var stranger = shop.As("nobody");
        ((int)(await stranger.GetAsync("/live?topics=tool", TestContext.Current.CancellationToken)).StatusCode).ShouldBe(401);
    }

    private static async Task<string> Buy(HttpClient boss, string title, string? owner = null)
    {
        var made = await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = title, ["owner"] = owner });
        made.Status.ShouldBe(201, made.Text);
        return (string)made.Json["number"]!;
    }

    private static async Task Edit(HttpClient boss, string number)
    {
        var tag = (await boss.Get($"/api/v1/tools/{number}")).Tag;
        var edited = await boss.Send("PATCH", $"/api/v1/tools/{number}", new JsonObject { ["notes"] = $"Seen with {tag}" }, ("If-Match", tag!));
        edited.Status.ShouldBe(200, edited.Text);
    }

    private static Task<int> Whisper(Shop shop, string number) => shop.Within(async store =>
    {
        var tool = await Tool.Kind.Shelf.IdOf(store, Reach.Everywhere, Tool.Kind.SerialOf(number)!.Value, default);
        store.Announce(new ToolWhispered(new("tool", tool!.Value)), Actor.System("test"));
        return await store.SaveChangesAsync();
    });

    private sealed record ToolWhispered(RecordKey About) : IFact
    {
        public bool Internal => true;
    }

    /// <summary>An open page that listens.</summary>
    private sealed class Page : IDisposable
    {
        private readonly HttpClient client;
        private readonly StreamReader lines;

        private Page(HttpClient client, StreamReader lines) => (this.client, this.lines) = (client, lines);

        public string Position { get; private set; } = "";

        public int Times { get; private set; }

        public static async Task<Page> Open(Shop shop, string who, string topics, string? since = null)
        {
            var client = shop.As(who);
            var stream = await client.GetStreamAsync($"/live?topics={Uri.EscapeDataString(topics)}{(since is null ? "" : $"&since={since}")}");
            var page = new Page(client, new StreamReader(stream));
            while (await page.lines.ReadLineAsync() is not "event: ready")
            {
            }

            return page;
        }

        /// <summary>The next topic that changed.</summary>
        public async Task<string> Heard()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (await lines.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                    Position = line[4..];
                if (!line.StartsWith("data: ", StringComparison.Ordinal))
                    continue;
                Times++;
                return line[6..];
            }

            return "The stream ended";
        }

        public async Task<bool> Ended(TimeSpan within)
        {
            using var patience = new CancellationTokenSource(within);
            while (await lines.ReadLineAsync(patience.Token) is not null)
            {
            }

            return true;
        }

        public void Dispose()
        {
            lines.Dispose();
            client.Dispose();
        }
    }
}
