using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel.Http;

namespace Tandem.Kernel.Settings;

/// <summary>Answers for <c>/api/v1/settings</c>.</summary>
internal static class SettingAnswers
{
    private const string Path = "/api/v1/settings";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (RequestDelegate)(context => List(new Exchange(context))));
        app.MapPatch(Path, (RequestDelegate)(context => Change(new Exchange(context))));
    }

    private static async Task List(Exchange exchange)
    {
        exchange.By.Demand(ChangeSettings.Right);
        var (site, views) = (exchange.Get<SiteSettings>(), new List<SettingView>());
        foreach (var setting in exchange.Get<SettingCatalogue>().All)
        {
            views.Add(new(setting.Name, setting.Group, setting.Label, setting.Hint, setting.Type, setting.Choices,
                await site.Text(setting, exchange.Stop), await site.IsDecided(setting, exchange.Stop)));
        }

        await exchange.GiveAll(views);
    }

    private static async Task Change(Exchange exchange)
    {
        using var body = await exchange.Body();
        if (body.Root.ValueKind != JsonValueKind.Object)
            throw new Malformed("Send a JSON object of settings and their values.");
        var values = body.Root.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => each.Value.GetString(),
            JsonValueKind.Array => string.Join(", ", each.Value.EnumerateArray()),
            _ => each.Value.GetRawText(),
        });
        await exchange.Get<ChangeSettings>().Run(new(values), exchange.By, exchange.Stop);
        await List(exchange);
    }
}
