using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Seals;

namespace Tandem.Interface.EngineRoom;

/// <summary>What the forms of the engine room ask for.</summary>
public sealed class EngineRoomPosts(
    RetryParkedFact retryFact, SkipParkedFact skipFact, AskForRebuild rebuild, RetryParkedJob retryJob, DropParkedJob dropJob, AskForProof prove,
    Posting posting, Flash flash, Words say, Reader reader)
{
    private const string Listeners = "/engine/listeners";
    private const string Jobs = "/engine/jobs";
    private const string Journal = "/engine/journal";

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Listeners + "/retry", (IFormCollection form, EngineRoomPosts posts) => posts.RetryFact(form));
        app.MapPost(Listeners + "/skip", (IFormCollection form, EngineRoomPosts posts) => posts.SkipFact(form));
        app.MapPost(Listeners + "/rebuild", (IFormCollection form, EngineRoomPosts posts) => posts.Rebuild(form));
        app.MapPost(Jobs + "/{job:guid}/retry", (IFormCollection form, Guid job, EngineRoomPosts posts) => posts.RetryJob(form, job));
        app.MapPost(Jobs + "/{job:guid}/drop", (IFormCollection form, Guid job, EngineRoomPosts posts) => posts.DropJob(form, job));
        app.MapPost(Journal + "/prove", (IFormCollection form, EngineRoomPosts posts) => posts.Prove(form));
    }

    private Task<IResult> RetryFact(IFormCollection form) => Do(form, Listeners, say["It is tried again at once."],
        () => retryFact.Run(new(form["listener"].ToString(), Position(form)), reader.Actor, reader.Stop));

    private Task<IResult> SkipFact(IFormCollection form) => Do(form, Listeners, say["The fact was skipped."],
        () => skipFact.Run(new(form["listener"].ToString(), Position(form), form["reason"]), reader.Actor, reader.Stop));

    private Task<IResult> Rebuild(IFormCollection form) => Do(form, Listeners, say["{0} is being computed again.", form["name"].ToString()],
        () => rebuild.Run(new(form["name"].ToString()), reader.Actor, reader.Stop));

    private Task<IResult> RetryJob(IFormCollection form, Guid job) => Do(form, Jobs, say["It is tried again at once."],
        () => retryJob.Run(new(job), reader.Actor, reader.Stop));

    private Task<IResult> DropJob(IFormCollection form, Guid job) => Do(form, Jobs, say["The job was dropped."],
        () => dropJob.Run(new(job, form["reason"]), reader.Actor, reader.Stop));

    private Task<IResult> Prove(IFormCollection form) => Do(form, Journal, say["The journal is being proved."],
        () => prove.Run(new(), reader.Actor, reader.Stop));

    private Task<IResult> Do(IFormCollection form, string page, string told, Func<Task> act) => posting.Try(form, page, async () =>
    {
        await act();
        flash.Good(told);
        return page;
    });

    private static long Position(IFormCollection form) =>
        long.TryParse(form["position"], NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : throw new Missing("parked fact");
}
