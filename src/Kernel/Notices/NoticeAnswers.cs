using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Lists;
using Tandem.Kernel.News;

namespace Tandem.Kernel.Notices;

/// <summary>Answers for <c>/api/v1/notices</c>: everybody for themselves.</summary>
internal static class NoticeAnswers
{
    private const string Path = "/api/v1/notices";

    private static readonly Dictionary<string, string> Questions = new()
    {
        ["unread"] = "true leaves out what you have read.",
        ["limit"] = $"How many, from 1 to {ListRequest.Most}; {ListRequest.Usual} unless said.",
        ["cursor"] = "Where the page before ended: its \"next\".",
    };

    /// <summary>What is sent to mark a notice as read, or as unread again.</summary>
    internal sealed record ChangedNotice(bool Read = true);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(NoticeLinks.Path + "/{token}", (RequestDelegate)Choices).AllowAnonymous();
        app.MapPost(NoticeLinks.Path + "/{token}", (RequestDelegate)Stop).AllowAnonymous();
        app.MapGet(Path, (RequestDelegate)(context => List(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists what you were told, newest first.") { Asks = Questions, Gives = typeof(NoticeView), GivesMany = true });
        app.MapPatch(Path + "/{notice}", (RequestDelegate)(context => Change(new Exchange(context))))
            .WithMetadata(new ApiNote("Marks a notice as read, or as unread again.") { Takes = typeof(ChangedNotice), Gives = typeof(NoticeView) });
        app.MapPost(Path + "/read", (RequestDelegate)(context => ReadAll(new Exchange(context))))
            .WithMetadata(new ApiNote("Marks everything you were told as read.") { Status = 204 });
        app.MapGet(Path + "/wishes", (RequestDelegate)(context => Wishes(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists how you want to be told, by reason.") { Gives = typeof(NoticeWish), GivesMany = true });
        app.MapPatch(Path + "/wishes", (RequestDelegate)(context => Choose(new Exchange(context))))
            .WithMetadata(new ApiNote("Chooses how you want to be told for one reason.") { Takes = typeof(NoticeWish), Gives = typeof(NoticeWish), GivesMany = true });
    }

    /// <summary>Opened in a browser it leads to where everything may be chosen: looking changes nothing.</summary>
    private static Task Choices(HttpContext context)
    {
        context.Response.Redirect(NoticeLetter.Preferences);
        return Task.CompletedTask;
    }

    /// <summary>What a mail program posts of its own, without a cookie (RFC 8058).</summary>
    private static async Task Stop(HttpContext context)
    {
        await context.RequestServices.GetRequiredService<StopNoticeMails>().Run(
            new((string)context.Request.RouteValues["token"]!), Actor.Stranger with { Cause = Exchange.TraceId(context) }, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task List(Exchange exchange)
    {
        var query = exchange.Request.Query;
        var limit = query.TryGetValue("limit", out var given) ? ListReader.Limit(given.ToString()) : ListRequest.Usual;
        var notices = OnlyUnread(query["unread"]) ? exchange.Store.UnreadOf(exchange.By.Person) : exchange.Store.NoticesOf(exchange.By.Person);
        if (query.TryGetValue("cursor", out var cursor))
            notices = NoticePlace.Read(cursor.ToString()).After(notices);
        var page = await notices.Take(limit + 1).ToListAsync(exchange.Stop);
        var next = page.Count > limit ? new NoticePlace(page[limit - 1].At, page[limit - 1].Id).Cursor : null;
        await exchange.GivePage(page.Take(limit).Select(NoticeView.Of), next);
    }

    private static bool OnlyUnread(string? text) => text switch
    {
        null or "" or "false" => false,
        "true" => true,
        _ => throw new Malformed("This is true or false.", "unread"),
    };

    private static async Task Change(Exchange exchange)
    {
        var asked = await exchange.Ask<ChangedNotice>();
        await exchange.Give(NoticeView.Of(await exchange.Get<ReadNotice>().Run(new(exchange.RouteId("notice", "notice"), asked.Read), exchange.By, exchange.Stop)));
    }

    private static async Task ReadAll(Exchange exchange)
    {
        await exchange.Get<ReadNotices>().Run(new(), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static async Task Wishes(Exchange exchange)
    {
        var me = exchange.By.Person ?? throw new SignedOut();
        await exchange.GiveAll((await exchange.Store.WishesOf([me], exchange.Stop))[me]);
    }

    private static async Task Choose(Exchange exchange)
    {
        await exchange.Get<ChooseNotices>().Run(new([await exchange.Ask<NoticeWish>()]), exchange.By, exchange.Stop);
        await Wishes(exchange);
    }
}
