using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Repetition;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Events;

/// <summary>Sixteen senders bring the real program as much as they can: what it takes is there, and what it does not take it says.</summary>
public sealed class OverloadTests(Houses houses) : IClassFixture<Houses>
{
    private const int Senders = 16;
    private const int Batch = 100;
    private static readonly ConcurrentDictionary<Uri, HttpClient> Clients = new();

    [Theory, Stores]
    public async Task Ten_times_the_quota_is_answered_with_202_or_429_and_all_that_was_taken_is_there(DatabaseKind kind)
    {
        const int quota = 3_000, keys = 500;
        await Served(kind, quota, async (key, address) =>
        {
            var (taken, refused) = (0, 0);
            await Parallel.ForEachAsync(Enumerable.Range(0, 10 * quota / Batch), new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (batch, _) =>
            {
                using var answer = await Post(address, key, batch, keys, null);
                if (answer.StatusCode == HttpStatusCode.Accepted)
                {
                    Interlocked.Increment(ref taken);
                    return;
                }

                answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
                answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(61));
                Interlocked.Increment(ref refused);
            });
            taken.ShouldBeGreaterThanOrEqualTo(quota / Batch);
            refused.ShouldBeGreaterThan(10 * quota / Batch / 2, "most of it was too much");
            return taken * Batch;
        }, (alerts, taken) =>
        {
            alerts.Count.ShouldBe(keys);
            alerts.Sum(alert => alert.Repeats).ShouldBe(taken);
        });
    }

    [Theory, Stores]
    public async Task A_hundred_thousand_events_over_a_thousand_keys_each_request_sent_until_it_is_answered_are_a_thousand_alerts_with_exact_counts(DatabaseKind kind)
    {
        const int keys = 1_000, events = 100_000;
        await Served(kind, Integration.MostQuota, async (key, address) =>
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, events / Batch), new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (batch, stop) =>
            {
                // Every third answer gets lost on its way, and some senders are so impatient that they ask again at once.
                var times = batch % 3 == 0 ? 2 : 1;
                var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => Post(address, key, batch, keys, string.Create(CultureInfo.InvariantCulture, $"batch {batch}"))));
                foreach (var answer in answers)
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
                    JsonNode.Parse(await answer.Content.ReadAsStringAsync(stop))!["accepted"]!.GetValue<int>().ShouldBe(Batch, "asked again, it is answered again");
                    answer.Dispose();
                }
            });
            return events;
        }, (alerts, _) =>
        {
            alerts.Count.ShouldBe(keys);
            alerts.ShouldAllBe(alert => alert.Repeats == events / keys);
        });
    }

    [Theory, Stores]
    public async Task A_key_used_for_other_events_is_refused_and_after_a_day_it_may_be_used_anew(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        using var watch = await Watch.In(house);
        Task<HttpResponseMessage> Send(string name, string key = "one") => Sent(watch.Client, Watch.Event(name), key);
        for (var time = 0; time < 3; time++)
            (await Send("Once")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await watch.Alert("Once")).Repeats.ShouldBe(1);
        using var other = await Send("Twice");
        ((int)other.StatusCode, (await other.Content.ReadFromJsonAsync<JsonNode>())!["errors"]!["Idempotency-Key"] is not null).ShouldBe((422, true));
        (await watch.Alerts("Twice")).ShouldBeEmpty();
        using var second = await Watch.In(house);
        (await Sent(second.Client, Watch.Event("Once"), "one")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await second.Alert("Once")).Repeats.ShouldBe(1, "another sender's key is another key");
        (await Send("Once", new string('x', 256))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        house.Clock.Move(AnsweredRequests.Kept);
        (await Send("Once")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await watch.Alert("Once")).Repeats.ShouldBe(2);
    }

    /// <summary>Lets senders at the real program, stops it, and looks at what it kept.</summary>
    private static async Task Served(DatabaseKind kind, int quota, Func<string, Uri, Task<int>> send, Action<List<Alert>, int> look)
    {
        var site = await Databases.Copy(kind);
        try
        {
            string key;
            await using (var house = await House.Open(site, new MovableClock()))
                key = (await house.Do<AddIntegration, AddIntegration.Made>(add => add.Run(new("Load", Quota: quota), Census.Tandem))).Key;
            int taken;
            await using (var server = await ServerProcess.Start(site.Database is { } connection ? ["--database", connection] : [], site.Data))
            {
                taken = await send(key, server.Address);
                await server.Kill();
            }

            await using (var house = await House.Open(site, new MovableClock()))
            {
                await Finished(house);
                look(await house.Read(store => store.Alerts.AsNoTracking().ToListAsync()), taken);
            }
        }
        finally
        {
            await Databases.Remove(site);
        }
    }

    /// <summary>What the killed program had taken and not worked off is worked off by the next.</summary>
    private static async Task Finished(House house)
    {
        // A node is dead once its lease is over: here it is over now.
        if (house.Services.GetRequiredService<Database>().Kind == DatabaseKind.Postgres)
            await house.Read(store => store.Database.ExecuteSqlRawAsync("update leases set until = '2026-01-01' where holder <> {0}", house.Services.GetRequiredService<Leases>().Holder));
        await house.Services.GetRequiredService<Intake>().Sweep(default);
        await house.Settled();
        (await house.Read(store => store.Set<Arrival>().CountAsync())).ShouldBe(0);
    }

    private static async Task<HttpResponseMessage> Post(Uri address, string key, int batch, int keys, string? idempotency)
    {
        var client = Clients.GetOrAdd(address, to =>
        {
            var made = new HttpClient { BaseAddress = to, Timeout = TimeSpan.FromMinutes(2) };
            made.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            return made;
        });
        return await Sent(client, new JsonArray([.. Enumerable.Range(0, Batch).Select(at => Watch.Event("Load", string.Create(CultureInfo.InvariantCulture, $"node-{((batch * Batch) + at) % keys}")))]), idempotency);
    }

    private static async Task<HttpResponseMessage> Sent(HttpClient client, JsonNode body, string? idempotency)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/events") { Content = JsonContent.Create(body) };
        if (idempotency is not null)
            request.Headers.Add("Idempotency-Key", idempotency);
        return await client.SendAsync(request);
    }
}
