using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Improvement.Surveys;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Operation.Incidents;
using Tandem.Operation.MailDesk;
using Tandem.People.Organisations;
using Tandem.Product.Products;

namespace Tandem.Product.Ideas;

/// <summary>What the forms of ideas ask for, in the portal and on the pages of incidents and organisations.</summary>
public sealed class IdeaPosts(
    WriteIdea write, VoteForIdea vote, TakeVoteBack takeBack, AddComment addComment, WatchRecord watch, UnwatchRecord unwatch, NoteFeedback noteFeedback, SetCustomerWeight setWeight,
    Store store, References references, Posting posting, Flash flash, Words say, Reader reader)
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/portal/ideas/new", (IFormCollection form, IdeaPosts posts) => posts.Write(form));
        app.MapPost("/portal/ideas/{number}/vote", (IFormCollection form, string number, IdeaPosts posts) => posts.Vote(form, number));
        app.MapPost("/portal/ideas/{number}/unvote", (IFormCollection form, string number, IdeaPosts posts) => posts.Unvote(form, number));
        app.MapPost("/portal/ideas/{number}/follow", (IFormCollection form, string number, IdeaPosts posts) => posts.Follow(form, number));
        app.MapPost("/portal/ideas/{number}/unfollow", (IFormCollection form, string number, IdeaPosts posts) => posts.Unfollow(form, number));
        app.MapPost("/portal/ideas/{number}/reply", (IFormCollection form, string number, IdeaPosts posts) => posts.Reply(form, number));
        app.MapPost("/incidents/{number}/feedback", (IFormCollection form, string number, IdeaPosts posts) => posts.Note(form, number));
        app.MapPost("/surveys/{number}/feedback", (IFormCollection form, string number, IdeaPosts posts) => posts.NoteSurvey(form, number));
        app.MapPost("/mails/{number}/feedback", (IFormCollection form, string number, IdeaPosts posts) => posts.NoteMail(form, number));
        app.MapPost("/organisations/{number}/customer-weight", (IFormCollection form, string number, IdeaPosts posts) => posts.Weigh(form, number));
    }

    public static string PathOf(Idea idea) => $"/portal/ideas/{IdeaKind.Kind.NumberOf(idea)}";

    private Task<IResult> Write(IFormCollection form) => posting.Try(form, "/portal/ideas/new", async () =>
    {
        reader.Actor.Demand(IdeaKind.CreateRight);
        var idea = await write.Run(new(form["title"], form["description"], await Named<DigitalProduct>(form, "product", ProductKind.Kind)), reader.Actor, reader.Stop);
        flash.Good(say["Thank you. Others can vote for it now."]);
        return PathOf(idea);
    });

    private Task<IResult> Vote(IFormCollection form, string number) => Do(form, number, say["Your vote counts."], IdeaKind.VoteRight, idea => vote.Run(new(idea.Id), reader.Actor, reader.Stop));

    private Task<IResult> Unvote(IFormCollection form, string number) => Do(form, number, say["Your vote was taken back."], IdeaKind.VoteRight, idea => takeBack.Run(new(idea.Id), reader.Actor, reader.Stop));

    private Task<IResult> Follow(IFormCollection form, string number) => Do(form, number, say["You are told what becomes of it."], null, idea => watch.Run(new(IdeaKind.Key(idea.Id)), reader.Actor, reader.Stop));

    private Task<IResult> Unfollow(IFormCollection form, string number) => Do(form, number, say["You no longer follow it."], null, idea => unwatch.Run(new(IdeaKind.Key(idea.Id)), reader.Actor, reader.Stop));

    private Task<IResult> Reply(IFormCollection form, string number) => Do(form, number, say["Your comment stands below."], null, idea => addComment.Run(new(IdeaKind.Key(idea.Id), form["text"].ToString()), reader.Actor, reader.Stop));

    private async Task<IResult> Do(IFormCollection form, string number, string done, string? right, Func<Idea, Task> act)
    {
        var idea = (Idea)await store.Find(IdeaKind.Kind, number, reader.Actor, reader.Stop);
        return await posting.Try(form, PathOf(idea), async () =>
        {
            if (right is not null)
                reader.Actor.Demand(right);
            await act(idea);
            flash.Good(done);
            return PathOf(idea);
        });
    }

    private async Task<IResult> Note(IFormCollection form, string number)
    {
        var incident = (Incident)await store.Find(IncidentKind.Kind, number, reader.Actor, reader.Stop);
        return await Note(form, incident.Id, IncidentKind.Kind.PathOf(incident), null);
    }

    private async Task<IResult> NoteSurvey(IFormCollection form, string number)
    {
        var survey = (Survey)await store.Find(SurveyKind.Kind, number, reader.Actor, reader.Stop);
        return await Note(form, survey.Incident, SurveyKind.Kind.PathOf(survey), SurveyKind.Key(survey.Id));
    }

    private async Task<IResult> NoteMail(IFormCollection form, string number)
    {
        var mail = (InboundMail)await store.Find(MailKind.Kind, number, reader.Actor, reader.Stop);
        return mail.BecameKind == IncidentKind.Kind.Name && mail.BecameRecord is { } incident
            ? await Note(form, new(incident), MailKind.Kind.PathOf(mail), MailKind.Key(mail.Id)) : throw new Missing("incident");
    }

    private Task<IResult> Note(IFormCollection form, Id<Incident> incident, string page, RecordKey? from) => posting.Try(form, page, async () =>
    {
        var (joined, product) = (await Named<Idea>(form, "idea", IdeaKind.Kind), await Named<DigitalProduct>(form, "product", ProductKind.Kind));
        var idea = await noteFeedback.Run(new(incident, joined, form["title"], form["quote"], product, from), reader.Actor, reader.Stop);
        flash.Good(say["Noted for {0}.", IdeaKind.Kind.NumberOf(idea)]);
        return page;
    });

    private async Task<IResult> Weigh(IFormCollection form, string number)
    {
        var organisation = (Organisation)await store.Find(Organisation.Kind, number, reader.Actor, reader.Stop);
        var page = Organisation.Kind.PathOf(organisation);
        return await posting.Try(form, page, async () =>
        {
            await setWeight.Run(new(organisation.Id, int.TryParse(form["weight"], reader.Culture, out var weight) ? weight : null), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", Organisation.Kind.NumberOf(organisation)]);
            return page;
        });
    }

    private async Task<Id<T>?> Named<T>(IFormCollection form, string field, RecordKind kind) => form[field].ToString().Trim() is not { Length: > 0 } typed ? null
        : new Id<T>(await references.Choose(kind, typed, field, reader.Actor, reader.Stop));
}
