using System.Text.Json;
using System.Text.RegularExpressions;
using Tandem.Tests.Browser.Setting;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>The script in our media type for Zabbix, run as Zabbix runs it: with the parameters as JSON in <c>value</c>, and an <c>HttpRequest</c> that waits for its answer.</summary>
public sealed partial class TheZabbixScript(DemoSite demo)
{
    /// <summary>Zabbix brings its key and nothing else: it runs at a stranger's window.</summary>
    private const string Zabbix = """
        told => {
          const script = value => {
        /* script */
          };
          globalThis.HttpRequest = class {
            headers = [];
            addHeader(header) { this.headers.push(header); }
            getStatus() { return this.answer.status; }
            post(url, body) {
              this.answer = new XMLHttpRequest();
              this.answer.open("POST", url, false);
              for (const header of this.headers)
                this.answer.setRequestHeader(header.slice(0, header.indexOf(":")), header.slice(header.indexOf(":") + 1).trim());
              this.answer.send(body);
              return this.answer.responseText;
            }
          };
          try {
            return script(told);
          } catch (thrown) {
            return JSON.stringify({ thrown: String(thrown) });
          }
        }
        """;

    private const string Look = """
        async integration => {
          const json = async path => (await fetch(path)).json();
          const [alert] = (await json(`/api/v1/alerts?integration=${integration}`)).items;
          const comments = (await json(`/api/v1/alerts/${alert.number}/comments`)).items.map(each => JSON.stringify(each)).join();
          return [alert.state, alert.severity, comments];
        }
        """;

    private const string Make = """
        async name => {
          const made = await (await fetch("/api/v1/integrations", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name, type: "zabbix" }) })).json();
          return [made.number, made.key];
        }
        """;

    [Journey]
    public async Task Zabbix_shows_a_link_to_the_alert_and_tells_by_its_id_what_is_said_and_when_it_is_over()
    {
        await using var visit = await demo.Administrator();
        await using var zabbix = await demo.Stranger();
        await visit.Page.GotoAsync("/integrations");
        await zabbix.Page.GotoAsync("/status");
        var (name, site) = ($"Load is high {Guid.CreateVersion7():N}mmmmmmmmmmmm", new Uri(visit.Page.Url).GetLeftPart(UriPartial.Authority));
        var made = await visit.Page.EvaluateAsync<string[]>(Make, name);
        // As Zabbix writes them: what has no value is not replaced, or unknown.
        var usual = new Dictionary<string, string>
        {
            ["event_id"] = "4711",
            ["event_source"] = "0",
            ["event_value"] = "1",
            ["host"] = "db-1",
            ["key"] = made[1],
            ["message"] = "5.2",
            ["name"] = name,
            ["opdata"] = "Load: 5.2",
            ["severity"] = "3",
            ["subject"] = name,
            ["tags"] = """[{"tag":"scope","value":"performance"}]""",
            ["tandem_id"] = "*UNKNOWN*",
            ["trigger_id"] = "99",
            ["update"] = "0",
            ["update_action"] = "{EVENT.UPDATE.ACTION}",
            ["update_message"] = "{EVENT.UPDATE.MESSAGE}",
            ["url"] = site,
            ["user"] = "{USER.FULLNAME}",
            ["zabbix_url"] = "{$ZABBIX.URL}",
        };

        async Task<(JsonElement Result, string State, string Severity, string Comments)> Run(params (string Name, string Value)[] words)
        {
            var call = new Dictionary<string, string>(usual);
            foreach (var (word, value) in words)
                call[word] = value;
            var result = await zabbix.Page.EvaluateAsync<string>(Zabbix.Replace("/* script */", Script(), StringComparison.Ordinal), JsonSerializer.Serialize(call));
            var now = await visit.Page.EvaluateAsync<string[]>(Look, made[0]);
            return (JsonDocument.Parse(result).RootElement, now[0], now[1], now[2]);
        }

        Task<(JsonElement Result, string State, string Severity, string Comments)> Update(string action, string message) =>
            Run(("update", "1"), ("tandem_id", "zabbix-4711"), ("update_action", action), ("update_message", message), ("user", "Anna Zab"), ("severity", "5"));

        var first = await Run();
        (first.State, first.Severity).ShouldBe(("firing", "warning"), first.Result.ToString());
        var tags = first.Result.GetProperty("tags");
        tags.GetProperty("__zbx_tandem_id").GetString().ShouldBe("zabbix-4711");
        (await Run(("url", $"{site}/api/v1/events"))).Result.ToString().ShouldBe(first.Result.ToString(), "a media type that was set up before goes on");
        var acknowledged = await Update("acknowledged and commented", "I look");
        acknowledged.State.ShouldBe("acknowledged", acknowledged.Result.ToString());
        (acknowledged.Comments.Contains("I look"), acknowledged.Comments.Contains("Anna Zab")).ShouldBe((true, true));
        (await Update("unacknowledged", "")).State.ShouldBe("firing");
        (await Update("commented", "Still high")).Comments.ShouldContain("Still high");
        (await Update("changed severity from Average to Disaster", "")).Severity.ShouldBe("critical");
        (await Run(("key", "wrong"))).Result.GetProperty("thrown").GetString()!.ShouldContain("Tandem answered 401");
        var over = await Run(("event_value", "0"), ("tandem_id", "zabbix-4711"));
        (over.State, over.Result.ToString()).ShouldBe(("resolved", "{}"), "a recovery has nothing to link");

        await visit.Page.GotoAsync(tags.GetProperty("__zbx_tandem_link").GetString()!);
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("main").GetByText(name).First).ToBeVisibleAsync();
        (await visit.Page.Locator("tbody tr").CountAsync()).ShouldBe(1);
        await visit.Page.Locator("tbody tr a[data-open]").ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator(".timeline-comment").First).ToBeVisibleAsync();
        await visit.Turn(Setting.Look.Phone);
        (await visit.Overhang()).ShouldBeLessThanOrEqualTo(0, "a long name without a space stays in the window");
        var media = File.ReadAllText(Media);
        foreach (var line in (string[])["process_tags: 'YES'", "show_event_menu: 'YES'", "event_menu_url: '{EVENT.TAGS.__zbx_tandem_link}'"])
            media.ShouldContain(line);
        foreach (var word in usual.Keys)
            media.ShouldContain($"- name: {word}\n", customMessage: "Zabbix gives the script no other parameters");
    }

    private static string Media => Path.Combine(Checkout.Root.FullName, "integrations", "zabbix", "media_tandem.yaml");

    private static string Script() => string.Join('\n', Body().Match(File.ReadAllText(Media)).Groups[1].Value.Split('\n').Select(line => line.Length > 8 ? line[8..] : ""));

    [GeneratedRegex(@"      script: \|\n((?:        .*\n|\n)+)")]
    private static partial Regex Body();
}
