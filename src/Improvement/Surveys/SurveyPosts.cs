using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Improvement.Surveys;

/// <summary>Takes the answers to surveys: from the portal, and through links in messages.</summary>
public sealed class SurveyPosts(AnswerSurvey answer, SurveyByLink links, Store store, Posting posting, Flash flash, Words say, Reader reader)
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/portal/surveys/{number}", (IFormCollection form, string number, SurveyPosts posts) => posts.FromPortal(form, number));
        app.MapPost("/survey/{token}", (IFormCollection form, string token, HttpContext context, SurveyPosts posts) => posts.ByLink(form, token, context)).AllowAnonymous();
    }

    private async Task<IResult> FromPortal(IFormCollection form, string number)
    {
        var serial = SurveyKind.Kind.SerialOf(number);
        var survey = await store.Surveys.AsNoTracking().SingleOrDefaultAsync(row => row.Serial == serial, reader.Stop);
        if (survey is null || survey.Person.Value != reader.Actor.Person)
            throw new Missing("survey");
        var incident = await store.Incidents.AsNoTracking().SingleAsync(row => row.Id == survey.Incident, reader.Stop);
        var page = $"/portal/incidents/{IncidentKind.Kind.NumberOf(incident)}";
        return await posting.Try(form, page, async () =>
        {
            await answer.Run(RequestOf(form, survey.Id), reader.Actor, reader.Stop);
            flash.Good(say["Thank you for your answer."]);
            return page;
        });
    }

    private async Task<IResult> ByLink(IFormCollection form, string token, HttpContext context)
    {
        var page = $"/survey/{Uri.EscapeDataString(token)}";
        if (await links.Find(token, context.RequestAborted) is not { } survey)
            return new Interface.SeeOther(page);
        var holder = await links.Holder(survey, Exchange.TraceId(context), context.RequestAborted);
        return await posting.Try(form, page, async () =>
        {
            await answer.Run(RequestOf(form, survey.Id), holder, context.RequestAborted);
            return page + "?thanks=1";
        });
    }

    private static AnswerSurvey.Request RequestOf(IFormCollection form, Id<Survey> survey) =>
        new(survey, int.TryParse(form["score"], out var score) ? score : null, form["comment"]);
}
