using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Cab;

/// <summary>What the page of a meeting asks for: each item of the agenda has its own small forms.</summary>
public sealed class CabPosts(Store store, References references, PutOnAgenda put, TakeOffAgenda take, CastVote cast, DecideAgendaItem decide, MeetingCalendar calendar, Posting posting, Reader reader)
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/cab-meetings/{number}/items/{change}", (IFormCollection form, string number, string change, CabPosts posts) => posts.Act(form, number, change));
        app.MapGet("/cab-meetings/{number}/calendar.ics", (string number, CabPosts posts) => posts.Calendar(number));
    }

    private async Task<IResult> Act(IFormCollection form, string number, string change)
    {
        var meeting = (CabMeeting)await store.Find(CabKind.Kind, number, reader.Actor, reader.Stop);
        var id = new Id<Change>(await references.Demand(ChangeKind.Kind, change, reader.Actor, reader.Stop));
        var page = CabKind.Kind.PathOf(meeting);
        return await posting.Try(form, page, async () =>
        {
            var act = form["act"].ToString();
            reader.Actor.Demand(act == "vote" ? CabKind.VoteRight : CabKind.Kind.EditRight);
            await (act switch
            {
                "put" => put.Run(new(meeting.Id, id), reader.Actor, reader.Stop),
                "take" => take.Run(new(meeting.Id, id), reader.Actor, reader.Stop),
                "vote" => cast.Run(new(meeting.Id, id, Enum.TryParse<Vote>(form["vote"], out var vote) && Enum.IsDefined(vote) ? vote : null), reader.Actor, reader.Stop),
                "decide" => decide.Run(new(meeting.Id, id, form["note"]), reader.Actor, reader.Stop),
                _ => throw new Malformed("There is no such button.", "act"),
            });
            return page + "#" + change;
        });
    }

    private async Task<IResult> Calendar(string number)
    {
        var meeting = (CabMeeting)await store.Find(CabKind.Kind, number, reader.Actor, reader.Stop);
        return Results.File(Encoding.UTF8.GetBytes(calendar.Of(meeting)), "text/calendar; charset=utf-8", $"{CabKind.Kind.NumberOf(meeting)}.ics");
    }
}
