using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Host;

/// <summary>Every kind of record is shown as it was, on its page and over HTTP.</summary>
public sealed class AsOfEverywhereTests
{
    [Theory, Stores]
    public async Task Every_kind_tells_its_past_and_nothing_before_or_beyond_it_breaks(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var before = house.Clock.GetUtcNow() - TimeSpan.FromDays(1);
        var office = await Office.In(house);
        await office.Log();
        var administrator = await house.Enter("Ada", StandardRole.Administrator);
        await house.Let(administrator);
        using var program = await house.Program(administrator);
        foreach (var (path, body) in new[]
        {
            ("services", new JsonObject { ["name"] = "Mail" }),
            ("custom-fields", new JsonObject { ["of"] = "incident", ["name"] = "costCentre", ["label"] = "Cost centre", ["type"] = "text" }),
        })
            (await program.Send("POST", $"/api/v1/{path}", body)).Status.ShouldBe(201, path);
        house.Clock.Move(TimeSpan.FromHours(1));
        using var ada = await house.SignedIn(administrator);

        var told = new List<string>();
        foreach (var kind in house.Services.GetRequiredService<RecordKinds>().All)
        {
            var list = await program.Get($"/api/v1/{kind.Plural}?limit=1");
            if (list.Status != 200 || list.Each("number").Count == 0)
                continue;
            var number = list.Each("number")[0]!;
            told.Add(kind.Name);
            var (api, page) = ($"/api/v1/{kind.Plural}/{number}", $"/{kind.Plural}/{number}");
            var now = (await program.Get(api)).Json.AsObject();
            var same = (await program.Get($"{api}?at={Text(house.Clock.GetUtcNow())}")).Json.AsObject();
            foreach (var field in kind.Fields)
                JsonNode.DeepEquals(same[field.Name], now[field.Name]).ShouldBeTrue($"{kind.Name}.{field.Name}: {same[field.Name]} and {now[field.Name]}");
            foreach (var (at, status) in new[]
            {
                (Text(before), 404), ("0002-01-01T00:00:00Z", 404), ("9998-12-31T23:59:59Z", 200), ("9999-12-31T23:59:59Z", 400), ("2150-05-03T12:00:00.123456%2B02:00", 200),
                ("yesterday", 400), ("2026-02-30T00:00:00Z", 400), ("2026-05-03", 400), ("", 400), ("10000-01-01T00:00:00Z", 400),
            })
                (await program.Get($"{api}?at={at}")).Status.ShouldBe(status, $"{api}?at={at}");
            foreach (var (at, status) in new[]
            {
                (Text(before), HttpStatusCode.NotFound), ("0002-01-01T00:00", HttpStatusCode.NotFound), ("9998-12-31T23:59", HttpStatusCode.OK), ("9999-12-31T23:59", HttpStatusCode.BadRequest), (Text(house.Clock.GetUtcNow()), HttpStatusCode.OK),
                ("yesterday", HttpStatusCode.BadRequest), ("2026-02-30T00:00", HttpStatusCode.BadRequest), ("", HttpStatusCode.OK),
            })
            {
                await ada.Open($"{page}?at={at}");
                ada.Status.ShouldBe(status, $"{page}?at={at}\n{string.Join("\n", house.Log.Faults)}");
                if (status == HttpStatusCode.OK && at.Length > 0)
                    ada.Page.QuerySelector(".as-of-note").ShouldNotBeNull($"{page}?at={at}");
            }
        }

        foreach (var expected in (string[])["incident", "person", "team", "organisation", "role", "service", "customField"])
            told.ShouldContain(expected);
    }

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
