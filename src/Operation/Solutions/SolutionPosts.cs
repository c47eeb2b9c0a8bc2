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
using Tandem.Operation.Problems;
using Tandem.Transition.Knowledge;

namespace Tandem.Operation.Solutions;

/// <summary>Writes an article from an incident or a known error, and leads to where it is gone over.</summary>
public sealed class SolutionPosts(Store store, WriteSolution writeSolution, WriteKnownError writeKnownError, Posting posting, Flash flash, Words say, Reader reader)
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/incidents/{number}/write-article", (IFormCollection form, string number, SolutionPosts posts) =>
            posts.Write(form, IncidentKind.Kind, number, incident => posts.FromIncident((Incident)incident)));
        app.MapPost("/problems/{number}/write-article", (IFormCollection form, string number, SolutionPosts posts) =>
            posts.Write(form, ProblemKind.Kind, number, problem => posts.FromProblem((Problem)problem)));
    }

    private async Task<IResult> Write(IFormCollection form, RecordKind kind, string number, Func<IRecord, Task<Article>> write)
    {
        var record = await store.Find(kind, number, reader.Actor, reader.Stop);
        return await posting.Try(form, kind.PathOf(record), async () =>
        {
            var article = await write(record);
            flash.Good(say["The draft is {0}. Go over it, then send it to review.", ArticleKind.Kind.NumberOf(article)]);
            return ArticleKind.Kind.PathOf(article) + "/edit";
        });
    }

    private Task<Article> FromIncident(Incident incident) => writeSolution.Run(new(incident.Id), reader.Actor, reader.Stop);

    private Task<Article> FromProblem(Problem problem) => writeKnownError.Run(new(problem.Id), reader.Actor, reader.Stop);
}
