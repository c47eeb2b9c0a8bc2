using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Improvement.Surveys;

/// <summary>Says how satisfied the person was who was asked; nobody else can say it.</summary>
public sealed class AnswerSurvey(Store store, TimeProvider clock) : IFeature<AnswerSurvey.Request>
{
    /// <param name="Score">1 (bad) to 5 (very good).</param>
    public sealed record Request(Id<Survey> Survey, int? Score = null, string? Comment = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var survey = await store.Surveys.SingleOrDefaultAsync(row => row.Id == request.Survey, stop) ?? throw new Missing("survey");
        if (survey.Person.Value != by.Person)
            throw new Forbidden(SurveyKind.AnswerRight);
        survey.Answer(request.Score, request.Comment, clock.GetUtcNow());
        store.Announce(new SurveyAnswered(survey.Id, survey.Score!.Value), by);
        store.Announce(new SatisfactionRated(survey.Incident, survey.Id, survey.Score.Value), by);
        await store.SaveChangesAsync(stop);
    }
}
