using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.Escalations;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.Operation.Paging;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>The real program is killed at random moments while alerts come in and calls go out. TANDEM_KILL_ROUNDS says how often; 6 unless said.</summary>
public sealed class PagingPowerCutTests
{
    private const int Clients = 4;
    private const int Integrations = 30;

    /// <summary>Fewer than would be a storm, so that every alert calls.</summary>
    private const int AlertsOfEach = 15;

    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("TANDEM_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 6;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);

    /// <summary>What was answered so shortly before the program was killed may not be written down yet; and what left so shortly before may arrive so much later.</summary>
    private static readonly TimeSpan Noting = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, bool> acknowledged = new();
    private readonly ConcurrentQueue<(int Number, string Key)> unanswered = new();
    private readonly ConcurrentQueue<(DateTimeOffset Begun, DateTimeOffset Ended)> kills = new();
    private readonly List<string> keys = [];
    private int made;

    [Theory, Stores]
    public async Task No_acknowledged_alert_is_lost_no_page_is_missed_and_none_is_sent_twice_unless_its_answer_was_cut_off(DatabaseKind kind)
    {
        var site = await Databases.Copy(kind);
        using var sink = new Sink();
        try
        {
            await Prepare(site, sink);
            for (var round = 0; round < Share(kind); round++)
                await UntilKilled(site, round % 4 == 3, TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(0, 1_200)));
            await using (var server = await Start(site))
            {
                await Retry(server);
                unanswered.ShouldBeEmpty();
                await UntilAllAreCalled(site, sink);
                await server.Kill();
            }

            acknowledged.Count.ShouldBeGreaterThan(Share(kind), "senders got through");
            await Compare(site, sink);
        }
        finally
        {
            await Databases.Remove(site);
        }
    }

    private static int Share(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? Rounds - (Rounds / 3) : Rounds / 3;

    private async Task Prepare(SiteOptions site, Sink sink)
    {
        await using var house = await House.Open(site, new MovableClock());
        await Watch.Allow(house);
        var office = await Office.In(house);
        await house.Do<AddEscalationPolicy, EscalationPolicy>(add => add.Run(
            new("Programs", Team: office.Network.Id, Steps: [new([new(TargetKind.Webhook, sink.Address)], 120)], Repeat: 0, DefaultFor: [office.Network.Name]), Census.Tandem));
        for (var at = 0; at < Integrations; at++)
            keys.Add((await house.Do<AddIntegration, AddIntegration.Made>(add => add.Run(new($"Watch {at}", Team: office.Network.Id), Census.Tandem))).Key);
    }

    /// <summary>A program that has just begun is slow: mostly it is let come as far as its first answer.</summary>
    private async Task UntilKilled(SiteOptions site, bool atOnce, TimeSpan life)
    {
        var before = acknowledged.Count;
        await using var server = await Start(site);
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(() => Send(server))).ToList();
        for (var patience = 0; !atOnce && acknowledged.Count == before && patience < 500; patience++)
            await Task.Delay(20);
        // The moment must be random for the machine, not for the house.
        await Task.Delay(life);
        var begun = TimeProvider.System.GetUtcNow();
        await server.Kill();
        kills.Enqueue((begun, TimeProvider.System.GetUtcNow()));
        await Task.WhenAll(clients);
    }

    private async Task Send(ServerProcess server)
    {
        if (!await Retry(server))
            return;
        // Each round has its share, so that the last one is as busy as the first.
        for (var more = Integrations * AlertsOfEach / Rounds / Clients; more > 0 && Interlocked.Increment(ref made) is var number && number <= Integrations * AlertsOfEach; more--)
        {
            if (!await Try(server, number, RandomNumberGenerator.GetHexString(24)))
                return;
        }
    }

    private async Task<bool> Retry(ServerProcess server)
    {
        while (unanswered.TryDequeue(out var again))
        {
            if (!await Try(server, again.Number, again.Key))
                return false;
        }

        return true;
    }

    private async Task<bool> Try(ServerProcess server, int number, string key)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", keys[number % keys.Count]);
            using var answer = await client.PostAsJsonAsync("/api/v1/events", new JsonObject { ["name"] = key, ["dedupKey"] = key, ["severity"] = "critical" });
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            return acknowledged[key] = true;
        }
        catch (Exception cut) when (cut.IsCut())
        {
            unanswered.Enqueue((number, key));
            return false;
        }
    }

    private async Task UntilAllAreCalled(SiteOptions site, Sink sink)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (sink.Calls.Select(call => call.Key).Distinct().Count() < acknowledged.Count && TimeProvider.System.GetElapsedTime(begun) < Settling)
            await Task.Delay(100);
        // What is sent last is written down last.
        while (await Read(site, store => store.Set<PageNotice>().AnyAsync(notice => notice.State == NoticeState.Planned || notice.State == NoticeState.Sending)) && TimeProvider.System.GetElapsedTime(begun) < Settling)
            await Task.Delay(200);
        (await Read(site, store => store.Set<QueuedJob>().AsNoTracking().Where(job => job.Kind == nameof(TakeStep) || job.Kind == nameof(SendNotice)).ToListAsync()))
            .Where(job => job.Due < TimeProvider.System.GetUtcNow()).Select(job => $"{job.Kind} due {job.Due:O}, held by {job.Holder} until {job.HeldUntil:O}, begun {job.Attempts} times, parked {job.ParkedAt:O}: {job.Error}").ShouldBeEmpty();
    }

    private async Task Compare(SiteOptions site, Sink sink)
    {
        var alerts = await Read(site, store => store.Alerts.AsNoTracking().ToListAsync());
        alerts.Select(alert => alert.Name).Order().ShouldBe(acknowledged.Keys.Order(), "every acknowledged alert is there, and once");
        alerts.ShouldAllBe(alert => alert.Paged && alert.Incident != null);
        var pages = await Read(site, store => store.Pages.AsNoTracking().ToListAsync());
        pages.Select(page => page.Subject).Order().ShouldBe(alerts.Select(alert => (Guid?)alert.Incident!.Value.Value).Order(), "one page for each");
        var notices = await Read(site, store => store.Set<PageNotice>().AsNoTracking().ToListAsync());
        notices.Select(notice => notice.Page).Order().ShouldBe(pages.Select(page => page.Id).Order());
        notices.Where(notice => notice.State != NoticeState.Sent || notice.Channel != NoticeChannel.Webhook).Select(notice => $"{notice.Channel} {notice.State}, tried {notice.Tries} times: {notice.Outcome}").ShouldBeEmpty();
        sink.Calls.Select(call => call.Key).Distinct().Order().ShouldBe(notices.Select(notice => notice.Key).Order(), "no page is missed, and nothing else is sent");
        var doubled = sink.Calls.GroupBy(call => call.Key).SelectMany(same => same.OrderBy(call => call.At).SkipLast(1)).ToList();
        doubled.Where(call => !kills.Any(kill => call.At <= kill.Ended + Noting && (call.AnsweredAt == null || kill.Begun <= call.AnsweredAt + Noting)))
            .Select(call => $"asked {call.At:O}, answered {call.AnsweredAt:O}, killed {kills.LastOrDefault(kill => kill.Begun <= call.At).Ended:O}, asked again {sink.Calls.Last(other => other.Key == call.Key).At:O}").ShouldBeEmpty();
        TestContext.Current.SendDiagnosticMessage($"{alerts.Count} alerts, {sink.Calls.Count} calls, of which {doubled.Count} again because the answer was cut off, {kills.Count} kills");
    }

    private static async Task<T> Read<T>(SiteOptions site, Func<Store, Task<T>> read)
    {
        await using var workshop = await global::Tandem.Commands.Workshop.Open(site);
        return await read(workshop.Services.GetRequiredService<Store>());
    }

    private static Task<ServerProcess> Start(SiteOptions site) => ServerProcess.Start(site.Database is { } connection ? ["--database", connection] : [], site.Data);
}
