using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Notices;

/// <summary>What people ask of their own notices.</summary>
internal sealed class NoticePosts(ReadNotice read, ReadNotices readAll, ChooseNotices choose, Posting posting, Flash flash, Words say, Reader reader)
{
    private const string Page = "/notices";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/notices/{notice:guid}", (Guid notice, NoticePosts posts) => posts.Open(notice));
        app.MapPost("/notices/read", (IFormCollection form, NoticePosts posts) => posts.ReadAll(form));
        app.MapPost("/notices/{notice:guid}/read", (IFormCollection form, Guid notice, NoticePosts posts) => posts.Mark(form, notice, true));
        app.MapPost("/notices/{notice:guid}/unread", (IFormCollection form, Guid notice, NoticePosts posts) => posts.Mark(form, notice, false));
        app.MapPost("/settings/mail/test", (IFormCollection form, TestMailPosts posts) => posts.Send(form));
        app.MapPost("/me/notices", (IFormCollection form, NoticePosts posts) => posts.Choose(form));
    }

    /// <summary>The names under which the form sends the ways for a reason.</summary>
    public static (string InApp, string Mail) Fields(NoticeReason reason) => ($"{Names.Camel(reason.ToString())}InApp", $"{Names.Camel(reason.ToString())}Mail");

    private async Task<IResult> Open(Guid notice) => new SeeOther((await read.Run(new(notice), reader.Actor, reader.Stop)).Path);

    private Task<IResult> Mark(IFormCollection form, Guid notice, bool isRead) => posting.Try(form, Page, async () =>
    {
        await read.Run(new(notice, isRead), reader.Actor, reader.Stop);
        return isRead ? Page : Page + "?show=all";
    });

    private Task<IResult> ReadAll(IFormCollection form) => posting.Try(form, Page, async () =>
    {
        await readAll.Run(new(), reader.Actor, reader.Stop);
        flash.Good(say["Everything is marked as read."]);
        return Page;
    });

    private Task<IResult> Choose(IFormCollection form) => posting.Try(form, "/me", async () =>
    {
        await choose.Run(new([.. NoticeWish.Reasons.Select(reason => new NoticeWish(reason, form[Fields(reason).InApp] == "true", form[Fields(reason).Mail] == "true"))]), reader.Actor, reader.Stop);
        flash.Good(say["Your wishes were saved."]);
        return "/me";
    });
}
