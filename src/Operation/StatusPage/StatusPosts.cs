using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Operation.StatusComponents;
using Tandem.Operation.StatusSubscribers;
using Tandem.People.SignIn;

namespace Tandem.Operation.StatusPage;

/// <summary>What the forms of the status page ask for; strangers may.</summary>
public sealed class StatusPosts(SubscribeToStatus subscribe, ConfirmStatusSubscription confirm, LeaveStatus leave, Attempts attempts, Posting posting, Flash flash, SentForm sent, Words say, Reader reader)
{
    /// <summary>How often one place may ask within an hour, for whatever addresses.</summary>
    private const int PerHour = 20;

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/status/subscribe", (IFormCollection form, StatusPosts posts, HttpContext context) => posts.Subscribe(form, context)).AllowAnonymous();
        app.MapPost("/status/confirm/{token}", (IFormCollection form, string token, StatusPosts posts) => posts.Confirm(form, token)).AllowAnonymous();
        app.MapPost("/status/unsubscribe/{token}", (IFormCollection form, string token, StatusPosts posts) => posts.Leave(form, token)).AllowAnonymous().DisableAntiforgery();
    }

    private async Task<IResult> Subscribe(IFormCollection form, HttpContext context)
    {
        try
        {
            await attempts.Take($"status\n{Caller.AddressOf(context)}", PerHour, reader.Stop);
        }
        catch (TooMany many)
        {
            sent.Refuse(form, new Complaint(null, many.Message));
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(many.Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return new Again("/status", StatusCodes.Status429TooManyRequests);
        }

        return await posting.Try(form, "/status", async () =>
        {
            IReadOnlyList<Id<StatusComponent>> follows = [.. form["component"].Select(id => Guid.TryParse(id, out var read) ? new Id<StatusComponent>(read) : (Id<StatusComponent>?)null).OfType<Id<StatusComponent>>()];
            await subscribe.Run(new(form["address"], follows), reader.Actor, reader.Stop);
            flash.Good(say["Please confirm: a mail with a link is on its way, unless you are told already."]);
            return "/status";
        });
    }

    private Task<IResult> Confirm(IFormCollection form, string token) => posting.Try(form, $"/status/confirm/{token}", async () =>
    {
        await confirm.Run(new(token), reader.Actor, reader.Stop);
        flash.Good(say["Confirmed: from now on you are told by mail."]);
        return "/status";
    });

    private async Task<IResult> Leave(IFormCollection form, string token)
    {
        // A mail program posts of its own (RFC 8058): it has no page, and follows no other address.
        if (form["List-Unsubscribe"] == "One-Click")
        {
            await leave.Run(new(token), reader.Actor, reader.Stop);
            return Results.NoContent();
        }

        return await posting.Try(form, $"/status/unsubscribe/{token}", async () =>
        {
            await leave.Run(new(token), reader.Actor, reader.Stop);
            flash.Good(say["You are told nothing more, and your address is forgotten."]);
            return "/status";
        });
    }
}
