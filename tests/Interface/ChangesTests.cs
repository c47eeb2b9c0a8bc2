using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>Open pages are told that something changed, and only those whose reader may see it.</summary>
public sealed class ChangesTests(Shops workshops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task A_change_reaches_whoever_may_see_it_and_nobody_else(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        await shop.Hire("Outsider", new Grant("tools.read", GrantScope.Own));
        using var boss = shop.As("boss");
        using var outsider = shop.As("Outsider");
        using var seen = await Listen(boss);
        using var unseen = await Listen(outsider);

        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Lathe" })).Status.ShouldBe(201);

        (await Hears(seen, TimeSpan.FromSeconds(10))).ShouldBeTrue();
        (await Hears(unseen, TimeSpan.FromSeconds(1))).ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task A_stranger_hears_nothing(DatabaseKind store)
    {
        using var nobody = (await workshops.On(store)).As("nobody");

        using var answer = await nobody.GetAsync("/live?topics=tool", HttpCompletionOption.ResponseHeadersRead);

        ((int)answer.StatusCode).ShouldBe(401);
    }

    private static async Task<StreamReader> Listen(HttpClient client)
    {
        var reader = new StreamReader(await client.GetStreamAsync("/live?topics=tool%20maker"));
        while (await reader.ReadLineAsync() is { } line && line != "event: ready")
        {
        }

        return reader;
    }

    private static async Task<bool> Hears(StreamReader stream, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        try
        {
            while (await stream.ReadLineAsync(stop.Token) is { } line)
            {
                if (line == "event: change")
                    return true;
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return false;
    }
}
