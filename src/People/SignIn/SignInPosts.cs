using Microsoft.AspNetCore.Http;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.People.SecondFactor;
using Tandem.People.Sessions;

namespace Tandem.People.SignIn;

/// <summary>What the sign-in pages ask for. A refusal says the same, at the same length, whoever was named.</summary>
internal sealed class SignInPosts(SignInWithPassword password, SignInWithCode code, EndSession end, Entrance entrance, HalfWay half, SessionCookie cookie, SentForm sent)
{
    public const string CodeStep = "code";

    public Task<IResult> Password(IFormCollection form, HttpContext context)
    {
        var (returnUrl, keep) = (SeeOther.Local(form["returnUrl"]), form["keep"] == "true");
        return Try(context, form, PageOf(returnUrl), async () =>
        {
            var answer = await password.Run(new(form["name"], form["password"], Caller.Of(context)), Actor.Stranger, context.RequestAborted);
            if (!answer.NeedsCode)
                return await entrance.Open(context, answer.Person, "Password", returnUrl, keep);
            half.Keep(context, CodeStep, new HalfProven(answer.Person.Id.Value, answer.Stamp, returnUrl, keep, "Password and code"));
            return new SeeOther("/sign-in/code");
        });
    }

    public Task<IResult> Code(IFormCollection form, HttpContext context)
    {
        if (half.Take<HalfProven>(context, CodeStep) is not { } accepted)
            return Task.FromResult<IResult>(new SeeOther("/sign-in"));
        return Try(context, form, "/sign-in/code", async () =>
        {
            var person = await code.Run(new(new(accepted.Person), accepted.Stamp, form["code"], Caller.Of(context)), Actor.Stranger, context.RequestAborted);
            HalfWay.Drop(context, CodeStep);
            return await entrance.Open(context, person, accepted.How, accepted.ReturnUrl, accepted.Keep);
        });
    }

    public async Task<IResult> SignOut(IFormCollection form, HttpContext context)
    {
        if (context.Features.Get<Visit>() is { } visit && context.Features.Get<Actor>() is { } actor)
            await end.Run(new(visit.Session), actor, context.RequestAborted);
        cookie.Remove(context);
        return new SeeOther("/sign-in");
    }

    public static string PageOf(string returnUrl) => returnUrl == "/" ? "/sign-in" : $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}";

    private async Task<IResult> Try(HttpContext context, IFormCollection form, string page, Func<Task<IResult>> act)
    {
        try
        {
            return await act();
        }
        catch (Refused refused)
        {
            sent.Refuse(WithoutWords(form), refused.Complaints);
            return new Again(page, StatusCodes.Status401Unauthorized);
        }
        catch (TooMany many)
        {
            sent.Refuse(WithoutWords(form), new Complaint(null, many.Message));
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(many.Wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new Again(page, StatusCodes.Status429TooManyRequests);
        }
    }

    /// <summary>The form's name alone: what was typed is not shown again, so that every refusal is equally long.</summary>
    private static FormCollection WithoutWords(IFormCollection form) => new(new() { [SentForm.NameField] = form[SentForm.NameField] });
}
