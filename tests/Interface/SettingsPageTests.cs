using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Files;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>What holds for the whole site is decided on one page.</summary>
public sealed class SettingsPageTests(Shops shops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task A_group_is_saved_and_what_is_usual_stays_in_sight(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.Visitor("boss");
        await boss.Open("/settings");
        await boss.Submit("#form-settings-files", ("files.largest", "40"), ("files.allowed", "pdf\npng"));

        boss.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", shop.Log.Faults));
        boss.Page.QuerySelector("input[name='files.largest']")!.GetAttribute("value").ShouldBe("40");
        boss.Page.QuerySelector("#settings-files-files\\.largest-hint")!.TextContent.ShouldContain("Usually: 25");
        var settings = shop.Services.GetRequiredService<SiteSettings>();
        (await settings.Get(FileRules.Largest)).ShouldBe(40);
        (await settings.Get(FileRules.Allowed)).ShouldBe(["pdf", "png"]);
        (await settings.Get(SiteWords.Name)).ShouldBe("Tandem", "another group is left alone");
        await boss.Submit("#form-settings-files", ("files.largest", "25"), ("files.allowed", ""));
        (await settings.Get(FileRules.Largest)).ShouldBe(25);
    }

    [Theory, Stores]
    public async Task What_is_refused_is_said_beside_the_field_and_nothing_typed_is_lost(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.Visitor("boss");
        await boss.Open("/settings");
        await boss.Submit("#form-settings-files", ("files.largest", "9999999"), ("files.allowed", "odt"));

        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector("input[name='files.largest']")!.GetAttribute("value").ShouldBe("9999999");
        boss.Page.QuerySelector("input[name='files.largest']")!.GetAttribute("aria-invalid").ShouldBe("true");
        boss.Page.QuerySelector("textarea[name='files.allowed']")!.TextContent.ShouldBe("odt");
        (await shop.Services.GetRequiredService<SiteSettings>().Get(FileRules.Allowed)).ShouldBeEmpty(nameof(ChangeSettings));
    }
}
