using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Operation.Channels;
using Tandem.Operation.Contacts;
using Tandem.Operation.OnCallFeeds;

namespace Tandem.Operation.PagingPages;

/// <summary>What the forms of people on call ask for: answers by link, how they are called, their own calendar.</summary>
public sealed class PagingPosts(PageByLink links, ChooseContactMethods choose, MakeFeed makeFeed, TakeAbsences takeAbsences, Posting posting, Flash flash, Words say, Reader reader)
{
    private const int LongestFile = 1_000_000;

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/escalation-policies/new", (IFormCollection form, EscalationPolicyPosts posts) => posts.Create(form));
        app.MapPost("/escalation-policies/{number}/edit", (IFormCollection form, string number, EscalationPolicyPosts posts) => posts.Edit(form, number));
        app.MapPost("/page-link/{token}", (IFormCollection form, string token, HttpContext context, PagingPosts posts) => posts.Answer(form, token, context)).AllowAnonymous();
        app.MapPost("/me/contacts", (IFormCollection form, PagingPosts posts) => posts.Choose(form));
        app.MapPost("/on-call/feed", (IFormCollection form, PagingPosts posts) => posts.Feed(form));
        app.MapPost("/on-call/absences-file", (IFormCollection form, PagingPosts posts) => posts.Absences(form));
    }

    private async Task<IResult> Answer(IFormCollection form, string token, HttpContext context)
    {
        var page = $"/page-link/{Uri.EscapeDataString(token)}";
        return await posting.Try(form, page, async () =>
            await links.Answer(token, form["answer"] == "resolve", Exchange.TraceId(context), context.RequestAborted) ? page + "?thanks=1" : page);
    }

    private Task<IResult> Choose(IFormCollection form) => posting.Try(form, "/me", async () =>
    {
        var methods = new List<ContactMethod>();
        for (var at = 0; at < ChooseContactMethods.MostMethods; at++)
        {
            if (!Enum.TryParse<NoticeChannel>(form[$"channel{at}"], ignoreCase: true, out var channel) || !Enum.IsDefined(channel))
                continue;
            methods.Add(new(channel, form[$"address{at}"].ToString(), Minutes(form, $"high{at}"), Minutes(form, $"low{at}")));
        }

        await choose.Run(new(methods), reader.Actor, reader.Stop);
        flash.Good(say["You are called this way from now on."]);
        return "/me#contacts";
    });

    private Task<IResult> Feed(IFormCollection form) => posting.Try(form, "/on-call", async () =>
    {
        flash.Once(say["Copy this address now, it is not shown again: {0}", await makeFeed.Run(new(), reader.Actor, reader.Stop)]);
        return "/on-call";
    });

    private Task<IResult> Absences(IFormCollection form) => posting.Try(form, "/on-call", async () =>
    {
        if (form.Files["file"] is not { Length: > 0 and <= LongestFile } file)
            throw new Refused("Choose a file of at most 1 MB.", "file");
        using var text = new StreamReader(file.OpenReadStream());
        reader.Actor.Demand("absences.create");
        var many = await takeAbsences.Run(new(await text.ReadToEndAsync(reader.Stop)), reader.Actor, reader.Stop);
        flash.Good(say.Many(many, "{0} absence was added.", "{0} absences were added."));
        return "/absences";
    });

    private static int? Minutes(IFormCollection form, string name) => form[name].ToString().Trim() is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : throw new Refused("Give a number of minutes, or nothing.", name);
}
