using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;

namespace Tandem.Operation.EventsAside;

/// <summary>What the forms on the page of events set aside ask for.</summary>
public sealed class AsidePosts(RetryArrival retry, DropArrival drop, Posting posting, Flash flash, Words say, Reader reader)
{
    /// <summary>The page.</summary>
    public const string Page = "/events-aside";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Page + "/{number:long}/retry", (IFormCollection form, long number, AsidePosts posts) => posts.Retry(form, number));
        app.MapPost(Page + "/{number:long}/drop", (IFormCollection form, long number, AsidePosts posts) => posts.Drop(form, number));
    }

    private Task<IResult> Retry(IFormCollection form, long number) => Do(form, say["They are tried again at once."], () => retry.Run(new(number), reader.Actor, reader.Stop));

    private Task<IResult> Drop(IFormCollection form, long number) => Do(form, say["They were given up."], () => drop.Run(new(number, form["reason"]), reader.Actor, reader.Stop));

    private Task<IResult> Do(IFormCollection form, string told, Func<Task> act) => posting.Try(form, Page, async () =>
    {
        await act();
        flash.Good(told);
        return Page;
    });
}
