using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.People.SignIn;

namespace Tandem.People.OneTimeLinks;

/// <summary>What the pages behind one-time links ask for.</summary>
internal sealed class LinkPosts(AskForReset ask, ResetPassword reset, AcceptInvitation accept, SetUp setUp, FollowSignInLink follow, Entrance entrance, Posting posting, Flash flash, SentForm sent, Words say)
{
    public async Task<IResult> Ask(IFormCollection form, HttpContext context)
    {
        try
        {
            await ask.Run(new(form["name"]), Actor.Stranger, context.RequestAborted);
            flash.Good(say["If somebody has this name or address, a mail is on its way. Its link works for 30 minutes."]);
            return new SeeOther("/sign-in");
        }
        catch (TooMany many)
        {
            sent.Refuse(new FormCollection(new() { [SentForm.NameField] = form[SentForm.NameField] }), new Complaint(null, many.Message));
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(many.Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return new Again("/reset", StatusCodes.Status429TooManyRequests);
        }
    }

    public Task<IResult> Reset(IFormCollection form, string secret, HttpContext context) => Try(form, $"/reset/{secret}", async () =>
    {
        await reset.Run(new(secret, form["password"]), Actor.Stranger, context.RequestAborted);
        flash.Good(say["Your password is set. Sign in with it now."]);
        return new SeeOther("/sign-in");
    });

    public Task<IResult> Accept(IFormCollection form, string secret, HttpContext context) => Try(form, $"/invitation/{secret}", async () =>
        await entrance.Open(context, await accept.Run(new(secret, form["password"]), Actor.Stranger, context.RequestAborted), "Invitation", "/", false));

    public Task<IResult> SetUp(IFormCollection form, string secret, HttpContext context) => Try(form, $"/welcome/{secret}", async () =>
    {
        var person = await setUp.Run(new(secret, form["name"], form["userName"], form["email"], form["password"]), Actor.Stranger, context.RequestAborted);
        return await entrance.Open(context, person, "Set-up", "/", false);
    });

    public async Task<IResult> Enter(string secret, HttpContext context) =>
        await entrance.Open(context, await follow.Run(new(secret), Actor.Stranger, context.RequestAborted), "One-time link", "/", false);

    private async Task<IResult> Try(IFormCollection form, string page, Func<Task<IResult>> act)
    {
        IResult? done = null;
        var answer = await posting.Try(form, page, async () =>
        {
            done = await act();
            return "/";
        });
        return done ?? answer;
    }
}
