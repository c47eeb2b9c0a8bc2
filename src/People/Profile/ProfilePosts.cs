using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.People.Persons;
using Tandem.People.SecondFactor;
using Tandem.People.Sessions;
using Tandem.People.SignIn;
using Tandem.People.Tokens;

namespace Tandem.People.Profile;

/// <summary>What people ask for on their own profile.</summary>
internal sealed class ProfilePosts(
    EditPerson edit, ChangePassword change, SwitchOnSecondFactor on, SwitchOffSecondFactor off, RenewRecoveryCodes renew, IssueToken issue, RevokeToken revoke,
    EndSession end, EndSessions endAll, Posting posting, Reader reader, Flash flash, Words say, TimeProvider clock)
{
    private static readonly string[] Own = ["phone", "language", "zone", "hours"];

    private Id<Person> Me => new(reader.Actor.Person ?? throw new SignedOut());

    public Task<IResult> Edit(IFormCollection form) => Try(form, async () =>
    {
        var patch = new Patch(new JsonObject(Own.Where(form.ContainsKey).Select(field => KeyValuePair.Create(field, (JsonNode?)form[field].ToString()))));
        await edit.Run(new(Me, patch), reader.Actor, reader.Stop);
        flash.Good(say["Your profile was saved."]);
    });

    public Task<IResult> Password(IFormCollection form, HttpContext context) => Try(form, async () =>
    {
        await change.Run(new(form["current"], form["password"], Caller.Of(context), context.Features.Get<Visit>()?.Session), reader.Actor, reader.Stop);
        flash.Good(say["Your password is set. Other browsers are signed out."]);
    });

    public Task<IResult> SwitchOn(IFormCollection form) => Show(form, "Your recovery codes", "Keep these where your telephone is not. Each opens once when you have no code.",
        async () => await on.Run(new(form["sealedSecret"], form["code"]), reader.Actor, reader.Stop));

    public Task<IResult> Renew(IFormCollection form) => Show(form, "Your recovery codes", "Keep these where your telephone is not. Each opens once when you have no code.",
        async () => await renew.Run(new(), reader.Actor, reader.Stop));

    public Task<IResult> SwitchOff(IFormCollection form, HttpContext context) => Try(form, async () =>
    {
        await off.Run(new(Me, form["password"], Caller.Of(context)), reader.Actor, reader.Stop);
        flash.Good(say["You are asked for no code any more."]);
    });

    public Task<IResult> Issue(IFormCollection form) => Show(form, "Your new token", "Copy it now: it is shown this once. Programs send it as \"Authorization: Bearer\".", async () =>
    {
        var expires = int.TryParse(form["days"], CultureInfo.InvariantCulture, out var days) && days > 0 ? clock.GetUtcNow().AddDays(Math.Min(days, 3660)) : (DateTimeOffset?)null;
        return [await issue.Run(new(Me, form["name"].ToString(), form["scopes"].ToString().Split(','), expires), reader.Actor, reader.Stop)];
    });

    public Task<IResult> Revoke(IFormCollection form, Guid token) => Try(form, async () =>
    {
        await revoke.Run(new(token), reader.Actor, reader.Stop);
        flash.Good(say["The token opens nothing any more."]);
    });

    public Task<IResult> End(IFormCollection form, Guid session) => Try(form, async () =>
    {
        await end.Run(new(session), reader.Actor, reader.Stop);
        flash.Good(say["That browser is signed out."]);
    });

    public Task<IResult> EndOthers(IFormCollection form, HttpContext context) => Try(form, async () =>
    {
        await endAll.Run(new(Me, context.Features.Get<Visit>()?.Session), reader.Actor, reader.Stop);
        flash.Good(say["All other browsers are signed out."]);
    });

    private Task<IResult> Try(IFormCollection form, Func<Task> act) => posting.Try(form, "/me", async () =>
    {
        await act();
        return "/me";
    });

    /// <summary>Answers with a page that shows what is never shown again.</summary>
    private async Task<IResult> Show(IFormCollection form, string title, string text, Func<Task<IReadOnlyList<string>>> make)
    {
        IReadOnlyList<string>? secrets = null;
        var refused = await Try(form, async () => secrets = await make());
        if (secrets is null)
            return refused;
        reader.Request.HttpContext.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<OncePage>(new { Title = title, Text = text, Secrets = secrets });
    }
}
