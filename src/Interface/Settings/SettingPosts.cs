using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Settings;

namespace Tandem.Interface.Settings;

/// <summary>What administrators decide for the whole site.</summary>
internal sealed class SettingPosts(ChangeSettings change, SendTestMail test, SettingCatalogue catalogue, Posting posting, Flash flash, Words say, Reader reader)
{
    public const string Page = "/settings";

    /// <summary>Behind the name of a secret: it is to be forgotten.</summary>
    public const string Forgotten = ".forgotten";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Page, (IFormCollection form, SettingPosts posts) => posts.Change(form));
        app.MapPost("/settings/mail/test", (IFormCollection form, SettingPosts posts) => posts.Test(form));
    }

    public static string FormOf(string group) => Slug.Of("settings", group);

    private Task<IResult> Change(IFormCollection form) => posting.Try(form, Page, async () =>
    {
        var values = catalogue.All.Where(setting => IsAsked(setting, form)).ToDictionary(setting => setting.Name, setting => Value(setting, form));
        await change.Run(new(values), reader.Actor, reader.Stop);
        flash.Good(say["The settings were saved."]);
        return Page;
    });

    private Task<IResult> Test(IFormCollection form) => posting.Try(form, Page, async () =>
    {
        flash.Good(say["A test mail is on its way to {0}.", await test.Run(new(), reader.Actor, reader.Stop)]);
        return Page;
    });

    private static bool IsAsked(Setting setting, IFormCollection form) => setting switch
    {
        { IsSecret: true } => form[setting.Name].ToString().Length > 0 || form[setting.Name + Forgotten] == "true",
        { Type: SettingType.YesNo } => form[FormBody.Switches].Contains(setting.Name),
        _ => form.ContainsKey(setting.Name),
    };

    private static string? Value(Setting setting, IFormCollection form) => setting switch
    {
        { IsSecret: true } when form[setting.Name + Forgotten] == "true" => null,
        { Type: SettingType.YesNo } => form[setting.Name] == "true" ? "true" : "false",
        _ => form[setting.Name].ToString(),
    };
}
