using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Events;

/// <summary>Prometheus and amtool find an Alertmanager here.</summary>
public sealed class AlertmanagerTests(Houses houses) : IClassFixture<Houses>
{
    private const string Alerts = "/alertmanager/api/v2/alerts";

    [Theory, Stores]
    public async Task Alerts_are_taken_told_filtered_and_over_when_their_end_passes(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house, new(Type: IntegrationType.Alertmanager));
        var name = $"Pod{Guid.CreateVersion7():N}";
        (await watch.Client.PostAsJsonAsync(Alerts, new JsonArray(Sent(name, "a"), Sent(name, "b", "critical")))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var told = await Told(watch.Client, $"{Alerts}?filter=alertname%3D%22{name}%22");
        told.Count.ShouldBe(2);
        told[0]!["status"]!["state"]!.GetValue<string>().ShouldBe("active");
        told[0]!["labels"]!["alertname"]!.GetValue<string>().ShouldBe(name);
        (await Told(watch.Client, $"{Alerts}?filter=alertname%3D%22{name}%22&filter=pod%3D~%22b%7Cc%22")).Count.ShouldBe(1);
        (await Told(watch.Client, $"{Alerts}?filter=alertname%3D%22{name}%22&active=false")).Count.ShouldBe(0);
        (await Told(watch.Client, $"{Alerts}/groups?filter=alertname%3D%22{name}%22")).Single()!["alerts"]!.AsArray().Count.ShouldBe(2);
        (await watch.Client.GetAsync($"{Alerts}?filter=nonsense")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        await watch.Pass(TimeSpan.FromMinutes(6));
        (await Told(watch.Client, $"{Alerts}?filter=alertname%3D%22{name}%22")).ShouldBeEmpty();
        (await watch.Alerts(name)).ShouldAllBe(alert => alert.State == AlertLife.Resolved);
    }

    [Theory, Stores]
    public async Task N72_one_bad_alert_is_named_and_the_others_are_taken(DatabaseKind store)
    {
        using var watch = await Watch.In(await houses.On(store));
        using var answer = await watch.Client.PostAsJsonAsync(Alerts, new JsonArray(Sent("Fine", "a"), new JsonObject { ["labels"] = new JsonObject() }, Sent("Fine", "b")));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("alert 1: at least one label");
        (await watch.Alerts("Fine")).Count.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task The_key_may_be_a_password_or_stand_in_the_address_and_what_is_none_opens_nothing(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        using var stranger = new HttpClient { BaseAddress = house.Address };

        (await stranger.GetAsync($"/alertmanager/{watch.Key}/api/v2/status")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.GetAsync("/alertmanager/api/v2/status")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.GetAsync("/alertmanager/tdi_wrong/api/v2/status")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"prometheus:{watch.Key}")));
        (await stranger.PostAsJsonAsync(Alerts, new JsonArray(Sent("Basic", "a")))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await watch.Alerts("Basic")).Count.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task A_silence_keeps_quiet_what_matches_and_what_rings_after_it_goes_the_rest_of_its_way(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        var name = $"Quiet{Guid.CreateVersion7():N}";
        var silence = new JsonObject
        {
            ["matchers"] = new JsonArray(new JsonObject { ["name"] = "alertname", ["value"] = name, ["isRegex"] = false }),
            ["startsAt"] = house.Clock.GetUtcNow().AddMinutes(-1),
            ["endsAt"] = house.Clock.GetUtcNow().AddHours(1),
            ["createdBy"] = "ines",
            ["comment"] = "We mend it",
        };
        using var made = await watch.Client.PostAsJsonAsync("/alertmanager/api/v2/silences", silence);
        var id = (await made.Content.ReadFromJsonAsync<JsonNode>())!["silenceID"]!.GetValue<string>();

        await watch.Send(Watch.Event(name, severity: "critical"));
        var quiet = await watch.Alert(name);
        (quiet.State, quiet.Incident).ShouldBe((AlertLife.Suppressed, null));
        (await Told(watch.Client, $"{Alerts}?filter=alertname%3D%22{name}%22")).Single()!["status"]!["silencedBy"]!.AsArray().Single()!.GetValue<string>().ShouldBe(id);
        (await watch.Client.GetFromJsonAsync<JsonNode>($"/alertmanager/api/v2/silence/{id}"))!["status"]!["state"]!.GetValue<string>().ShouldBe("active");

        (await watch.Client.DeleteAsync($"/alertmanager/api/v2/silence/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await watch.Pass(TimeSpan.FromSeconds(30));
        var loud = await watch.Alert(name);
        (loud.State, loud.Incident is not null).ShouldBe((AlertLife.Firing, true));
        (await watch.Client.DeleteAsync($"/alertmanager/api/v2/silence/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        silence["matchers"] = new JsonArray(new JsonObject { ["name"] = "a", ["value"] = "(?=x)", ["isRegex"] = true });
        using var refused = await watch.Client.PostAsJsonAsync("/alertmanager/api/v2/silences", silence);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadFromJsonAsync<string>()).ShouldNotBeNullOrEmpty("amtool shows what is wrong as a text");
    }

    /// <summary>The real program, where it is installed or named by TANDEM_TEST_AMTOOL.</summary>
    [Fact]
    public async Task The_real_amtool_adds_alerts_looks_at_them_and_manages_silences()
    {
        var amtool = (string?[])[Environment.GetEnvironmentVariable("TANDEM_TEST_AMTOOL"), "/usr/bin/amtool"] is var places ? places.FirstOrDefault(File.Exists) : null;
        Assert.SkipWhen(amtool is null, "amtool is not installed (Debian: prometheus-alertmanager)");
        var house = await houses.On(DatabaseKind.Sqlite);
        using var watch = await Watch.In(house);
        house.Clock.Move(TimeProvider.System.GetUtcNow() - house.Clock.GetUtcNow());
        string[] At(params string[] words) => ["--alertmanager.url", $"{house.Address}alertmanager/{watch.Key}", .. words];

        await Run(amtool!, At("alert", "add", "RealTool", "severity=critical", "--annotation=summary=It is real"));
        (await Run(amtool!, At("alert", "query", "alertname=RealTool"))).ShouldContain("RealTool");
        var id = (await Run(amtool!, At("silence", "add", "alertname=RealTool", "--comment=Mending", "--author=ines", "--duration=1h"))).Trim();
        (await Run(amtool!, At("silence", "query", "-q"))).ShouldContain(id);
        (await Run(amtool!, At("alert", "query", "--silenced", "alertname=RealTool"))).ShouldContain("RealTool");
        await Run(amtool!, At("silence", "expire", id));
        (await Run(amtool!, At("silence", "query", "-q"))).ShouldNotContain(id);
        (await Run(amtool!, At("cluster", "show"))).ShouldContain("disabled");
    }

#pragma warning disable RS0030 // The ban keeps input from starting programs; a test starts one to see whether the product is spoken to by it.
    private static async Task<string> Run(string program, string[] words)
    {
        using var running = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (await running.StandardOutput.ReadToEndAsync(), await running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        (running.ExitCode, wrong).ShouldBe((0, ""), $"{string.Join(' ', words)}: {said}");
        return said;
    }
#pragma warning restore RS0030

    private static JsonObject Sent(string name, string pod, string severity = "warning") => new()
    {
        ["labels"] = new JsonObject { ["alertname"] = name, ["pod"] = pod, ["severity"] = severity },
        ["annotations"] = new JsonObject { ["summary"] = $"{name} in {pod}" },
        ["generatorURL"] = "http://prometheus/graph",
    };

    private static async Task<JsonArray> Told(HttpClient client, string path) => (await client.GetFromJsonAsync<JsonArray>(path))!;
}
