using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Transition.Knowledge;

namespace Tandem.Operation.Solutions;

/// <summary>Writes an article from an incident and leads to where it is gone over.</summary>
public sealed class SolutionPosts(Store store, WriteSolution write, Posting posting, Flash flash, Words say, Reader reader)
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/incidents/{number}/write-article", (IFormCollection form, string number, SolutionPosts posts) => posts.Write(form, number));

    private async Task<IResult> Write(IFormCollection form, string number)
    {
        var incident = (Incident)await store.Find(IncidentKind.Kind, number, reader.Actor, reader.Stop);
        return await posting.Try(form, IncidentKind.Kind.PathOf(incident), async () =>
        {
            var article = await write.Run(new(incident.Id), reader.Actor, reader.Stop);
            flash.Good(say["The draft is {0}. Go over it, then send it to review.", ArticleKind.Kind.NumberOf(article)]);
            return ArticleKind.Kind.PathOf(article) + "/edit";
        });
    }
}
