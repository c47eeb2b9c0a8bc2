using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel.Settings;

namespace Tandem.Interface.Administration;

/// <summary>What the forms of the site's settings ask for: one group at a time.</summary>
public sealed class SettingPosts(SettingCatalogue catalogue, ChangeSettings change, Posting posting, Flash flash, Words say, Reader reader)
{
    /// <summary>Behind a secret's name: the switch that takes it away.</summary>
    public const string Forget = "-forget";

    public static string FormOf(string group) => Slug.Of("settings", group);

    public Task<IResult> Save(IFormCollection form) => posting.Try(form, "/settings", async () =>
    {
        var group = form["group"].ToString();
        var values = catalogue.All.Where(setting => setting.Group == group).Where(setting => IsSaid(form, setting))
            .ToDictionary(setting => setting.Name, setting => Value(form, setting));
        await change.Run(new(values), reader.Actor, reader.Stop);
        flash.Good(say["{0} was saved.", say[group]]);
        return "/settings";
    });

    /// <summary>A secret that is left empty stays as it is; a switch that is off is not sent.</summary>
    private static bool IsSaid(IFormCollection form, Setting setting) => setting.IsSecret
        ? form[setting.Name].ToString().Length > 0 || form[setting.Name + Forget] == "true"
        : form.ContainsKey(setting.Name) || form[FormBody.Switches].Contains(setting.Name);

    private static string? Value(IFormCollection form, Setting setting)
    {
        if (setting.Type == SettingType.YesNo)
            return form[setting.Name] == "true" ? "true" : "false";
        var typed = form[setting.Name].ToString().Trim();
        return setting.IsSecret && typed.Length == 0 ? null : setting.Type == SettingType.List ? typed.ReplaceLineEndings(" ") : typed;
    }
}
