using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;
using Tandem.Transition.Knowledge;

namespace Tandem.Operation.Solutions;

/// <summary>Writes down what is known of a problem, as the draft of an article that is linked to it.</summary>
public sealed class WriteKnownError(Store store, WriteArticle write, LinkRecords link) : IFeature<WriteKnownError.Request, Article>, IFeature<WriteKnownError.Request>
{
    public sealed record Request(Id<Problem> Problem);

    public async Task<Article> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(WriteSolution.Right);
        var problem = (Problem)await store.Find(ProblemKind.Key(request.Problem), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        if (problem.Workaround.Length + problem.Fix.Length == 0)
            throw new Refused("Say first what helps: the workaround, or the fix.", "workaround");
        var article = await write.Run(new(problem.Title, Body(problem), ArticleType.KnownFix, ArticleAudience.Agents, Service: problem.Service), by, stop);
        await link.Run(new(ProblemKind.Key(problem.Id), SolutionPractice.DescribedBy, ArticleKind.Key(article.Id)), by, stop);
        return article;
    }

    Task IFeature<Request>.Run(Request request, Actor by, CancellationToken stop) => Run(request, by, stop);

    private static string Body(Problem problem)
    {
        var wrong = new[] { problem.Symptoms, problem.Description, problem.Title }.First(text => text.Trim().Length > 0);
        (string Heading, string Text)[] parts = [("What is wrong", wrong), ("Why it happens", problem.Cause), ("What helps until it is fixed", problem.Workaround), ("What ends it", problem.Fix)];
        return string.Join('\n', parts.Where(part => part.Text.Trim().Length > 0).Select(part => $"## {part.Heading}\n\n{part.Text.Trim()}\n"));
    }
}
