using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Incidents;

namespace Tandem.Improvement.Surveys;

/// <summary>Satisfaction: what those who asked for help think of how it was handled.</summary>
public static class SurveyPractice
{
    public static Practice Practice { get; } = new Practice("Surveys")
        .Record(SurveyKind.Kind, SurveyStore.Map, SurveyKind.Resource)
        .Listens<IncidentClosed, OnIncidentClosed>()
        .Repeats<LapseSurveys>()
        .Tells(SurveyKind.Kind, telling => telling.Asks<SurveySent>(survey => survey.Person, "How was it?", SurveyKind.AnswerRight))
        .Allows(SurveyKind.AnswerRight, "Answer the surveys one is sent")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "surveys.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "surveys.read")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "surveys.read")
        .Suits(StandardRole.Requester, GrantScope.Own, SurveyKind.AnswerRight)
        .Uses(services => services
            .AddSingleton(SurveyRules.Usual)
            .AddWords(typeof(SurveyPractice).Assembly)
            .AddScoped<SurveyByLink>()
            .AddScoped<SurveyPosts>()
            .AddDoor<SurveyDoor>("portal.record", 20))
        .Shows("Surveys", "/surveys", "mood-happy", SurveyKind.Kind.ReadRight)
        .Answers(SurveyPosts.Map);
}
