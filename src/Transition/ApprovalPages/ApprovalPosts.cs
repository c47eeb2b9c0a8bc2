using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.ApprovalLinks;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.ApprovalPages;

/// <summary>Takes decisions: from the pages of who is asked or stands in, and through the links of mails.</summary>
public sealed class ApprovalPosts(Store store, GiveApproval give, RefuseApproval refuse, DecideByLink byLink, ApprovalByLink links, Posting posting, Flash flash, Words say, Reader reader)
{
    /// <summary>The name of the buttons, whose value is <c>yes</c> or <c>no</c>.</summary>
    public const string Decision = "decision";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/approvals/{number}/decision", (IFormCollection form, string number, ApprovalPosts posts) => posts.Decide(form, number));
        app.MapPost(ApprovalLetters.Path + "/{secret}", (IFormCollection form, string secret, HttpContext context, ApprovalPosts posts) => posts.ByLink(form, secret, context)).AllowAnonymous();
    }

    private async Task<IResult> Decide(IFormCollection form, string number)
    {
        var approval = (Approval)await store.Find(ApprovalKind.Kind, number, reader.Actor, reader.Stop);
        reader.Actor.Demand(ApprovalKind.DecideRight);
        var page = SeeOther.Back(reader.Request, ApprovalKind.Kind.PathOf(approval));
        return await posting.Try(form, page, async () =>
        {
            if (Yes(form))
                await give.Run(new(approval.Id, form["comment"]), reader.Actor, reader.Stop);
            else
                await refuse.Run(new(approval.Id, form["comment"]), reader.Actor, reader.Stop);
            flash.Good(say["{0}: {1}", approval.Subject, Yes(form) ? say["You approved."] : say["You rejected."]]);
            return page;
        });
    }

    private async Task<IResult> ByLink(IFormCollection form, string secret, HttpContext context)
    {
        var page = $"{ApprovalLetters.Path}/{secret}";
        if (await links.Find(secret, context.RequestAborted) is null)
            return new SeeOther(page);
        return await posting.Try(form, page, async () =>
        {
            await byLink.Run(new(secret, Yes(form), form["comment"]), Actor.Stranger with { Cause = Exchange.TraceId(context) }, context.RequestAborted);
            return page + "?thanks=1";
        });
    }

    /// <exception cref="Refused">Neither button was pressed.</exception>
    private static bool Yes(IFormCollection form) => form[Decision].ToString() switch
    {
        "yes" => true,
        "no" => false,
        _ => throw new Refused("Press Approve or Reject.", "comment"),
    };
}
