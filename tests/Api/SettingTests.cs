using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>What holds for the whole site.</summary>
public sealed class SettingTests(Shops shops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task A_setting_is_changed_told_and_taken_back(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.As("boss");
        (await boss.Send("PATCH", "/api/v1/settings", new JsonObject { ["site.name"] = "Werk Nord" })).Status.ShouldBe(200);
        var settings = shop.Services.GetRequiredService<SiteSettings>();
        (await settings.Get(SiteWords.Name)).ShouldBe("Werk Nord");
        var fact = await shop.Within(store => store.Facts.OrderByDescending(fact => fact.Entry).FirstAsync(fact => fact.Name == nameof(SettingsChanged)));
        fact.As<SettingsChanged>().Settings["site.name"].ShouldBe(new("Tandem", "Werk Nord"));
        await boss.Send("PATCH", "/api/v1/settings", new JsonObject { ["site.name"] = null });
        (await settings.Get(SiteWords.Name)).ShouldBe("Tandem");
    }

    [Theory]
    [Stores("site.name", "`id`")]
    [Stores("site.name", ";id")]
    [Stores("site.name", "$(id)")]
    [Stores("site.name", "")]
    [Stores("site.name", "a\r\nBcc: x@example.org")]
    [Stores("files.largest", "many")]
    [Stores("files.largest", "0")]
    [Stores("files.refused", "../x")]
    public async Task N09_No_setting_holds_a_path_or_a_command(DatabaseKind kind, string name, string value)
    {
        using var boss = (await shops.On(kind)).As("boss");
        var reply = await boss.Send("PATCH", "/api/v1/settings", new JsonObject { [name] = value });
        reply.Status.ShouldBe(422, reply.Text);
        reply.ErrorsAbout.ShouldBe([name]);
    }

    [Theory, Stores]
    public async Task N09_Every_setting_refuses_commands_and_none_names_a_program(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.As("boss");
        var catalogue = shop.Services.GetRequiredService<SettingCatalogue>();
        foreach (var setting in (await boss.Get("/api/v1/settings")).Json["items"]!.AsArray())
        {
            var name = (string)setting!["name"]!;
            if (catalogue.Named(name)!.IsSecret)
                continue;
            foreach (var word in (string[])["path", "command", "program", "exec", "binary", "script"])
                name.ShouldNotContain(word, Case.Insensitive);
            foreach (var command in (string[])["`id`", ";id", "|id", "C:\\x\\y.exe"])
                (await boss.Send("PATCH", "/api/v1/settings", new JsonObject { [name] = command })).Status.ShouldBe(422, name);
        }
    }

    [Theory, Stores]
    public async Task Only_administrators_read_and_change_settings(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        await shop.Hire($"Anna{kind}");
        using var anna = shop.As($"Anna{kind}");
        (await anna.Get("/api/v1/settings")).Status.ShouldBe(403);
        (await anna.Send("PATCH", "/api/v1/settings", new JsonObject { ["site.name"] = "Mine" })).Status.ShouldBe(403);
        using var boss = shop.As("boss");
        (await boss.Send("PATCH", "/api/v1/settings", new JsonObject { ["no.such"] = "x" })).Status.ShouldBe(400);
    }
}
