using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Repetition;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>A request sent twice under one key is done once.</summary>
public sealed class RepetitionTests(Shops workshops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task N64_the_same_key_and_body_is_answered_again_and_not_done_again(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var body = new JsonObject { ["title"] = "Vice", ["weight"] = 12, ["owner"] = await shop.Hire("Zoe") };

        var first = await boss.Send("POST", "/api/v1/tools", body, ("Idempotency-Key", "k-1"));
        first.Status.ShouldBe(201, first.Text);
        await boss.Send("PATCH", first.Headers.Location!.ToString(), new JsonObject { ["title"] = "Other", ["owner"] = null }, ("If-Match", "*"));
        var again = await boss.Send("POST", "/api/v1/tools", body, ("Idempotency-Key", "k-1"));

        again.Status.ShouldBe(201, again.Text);
        (again.Text, again.Tag, again.Headers.Location).ShouldBe((first.Text, first.Tag, first.Headers.Location));
        (await Count(shop, "Vice", "Other")).ShouldBe(1);

        var other = await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Clamp" }, ("Idempotency-Key", "k-1"));
        other.Status.ShouldBe(422);
        other.ErrorsAbout.ShouldBe(["Idempotency-Key"]);

        await shop.Hire("Yan", Grant.All);
        using var yan = shop.As("Yan");
        (await yan.Send("POST", "/api/v1/tools", body, ("Idempotency-Key", "k-1"))).Status.ShouldBe(201);
        (await Count(shop, "Vice", "Other")).ShouldBe(2);
        (await boss.Send("POST", "/api/v1/tools", body, ("Idempotency-Key", new string('k', 256)))).Status.ShouldBe(400);
    }

    [Theory, Stores]
    public async Task N64_of_many_at_once_one_makes_it(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Anvil" }, ("Idempotency-Key", "at-once"))));

        replies.Select(reply => reply.Status).ShouldBeSubsetOf([201, 409]);
        replies.Where(reply => reply.Status == 201).Select(reply => reply.Text).Distinct().Count().ShouldBe(1);
        (await Count(shop, "Anvil")).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task N64_while_one_is_being_answered_another_under_its_key_is_told_so(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{shop.People["boss"].Person}\nslow"));
        var body = new JsonObject { ["title"] = "Hoist" };

        using (shop.Services.GetRequiredService<OngoingRequests>().Begin(key))
        {
            var told = await boss.Send("POST", "/api/v1/tools", body, ("Idempotency-Key", "slow"));
            (told.Status, told.Type).ShouldBe((409, "application/problem+json"));
            (await boss.Send("POST", "/api/v1/tools", body, ("Idempotency-Key", "quick"))).Status.ShouldBe(201);
        }

        (await boss.Send("POST", "/api/v1/tools", body, ("Idempotency-Key", "slow"))).Status.ShouldBe(201);
        (await Count(shop, "Hoist")).ShouldBe(2);
    }

    [Theory, Stores]
    public async Task A_refused_request_may_be_sent_again_and_a_move_is_made_once(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = " " }, ("Idempotency-Key", "retry"))).Status.ShouldBe(422);
        var made = await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Drill" }, ("Idempotency-Key", "retry"));
        made.Status.ShouldBe(201, made.Text);

        var path = $"{made.Headers.Location}/moves";
        var moved = await boss.Send("POST", path, new JsonObject { ["to"] = "used" }, ("Idempotency-Key", "move"));
        var again = await boss.Send("POST", path, new JsonObject { ["to"] = "used" }, ("Idempotency-Key", "move"));
        (again.Status, again.Text).ShouldBe((200, moved.Text));
        (await boss.Send("POST", path, new JsonObject { ["to"] = "used" })).Status.ShouldBe(409);
    }

    [Theory, Stores]
    public async Task A_key_may_be_used_anew_after_a_day_and_is_forgotten_when_nobody_does(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        foreach (var key in (string[])["used anew", "not used anew"])
            await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Lathe" }, ("Idempotency-Key", key));

        shop.Clock.Move(TimeSpan.FromHours(24.5));
        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Lathe" }, ("Idempotency-Key", "used anew"))).Status.ShouldBe(201);
        (await Count(shop, "Lathe")).ShouldBe(3);
        shop.Clock.Move(TimeSpan.FromHours(1));
        await Forget(shop);
        (await shop.Within(db => db.Set<AnsweredRequest>().CountAsync())).ShouldBe(1);
    }

    /// <summary>The chore comes round by itself too: whoever of the two comes second has nothing left to do.</summary>
    private static async Task Forget(Shop shop)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ForgetAnsweredRequests>().Run(default);
        }
        catch (Stale)
        {
            await scope.ServiceProvider.GetRequiredService<Quiet>().Wait();
        }
    }

    private static Task<int> Count(Shop shop, params string[] titles) => shop.Within(db => db.Set<Tool>().CountAsync(tool => titles.Contains(tool.Title)));
}
