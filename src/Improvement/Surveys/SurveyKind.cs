using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Improvement.Surveys;

/// <summary>What everybody may know of a survey, and what may be done with it.</summary>
public static class SurveyKind
{
    /// <summary>To answer a survey one was sent.</summary>
    public const string AnswerRight = "surveys.answer";

    public static RecordKind<Survey> Kind { get; } = new RecordKind<Survey>("survey", "surveys", "SVY", "Survey")
        .Titled(survey => survey.Subject)
        .Serves("When an incident closes, its requester is asked how satisfied they are. The answers appear here.")
        .Lives(SurveyLife.Life, survey => survey.State)
        .SeenBy<Organisation, Person>(survey => survey.Organisation, survey => survey.Person)
        .Followed("/portal/surveys")
        .With("subject", survey => survey.Subject, field => field.Searchable().Plain())
        .With("incident", survey => survey.Incident, field => field.Listed())
        .With("score", survey => survey.Score, field => field.Listed(), "Mark")
        .With("comment", survey => survey.Comment, field => field.Searchable().Plain().Listed())
        .With("person", survey => survey.Person, field => field.Listed())
        .With("organisation", survey => survey.Organisation)
        .With("team", survey => survey.Team, field => field.Listed())
        .With("service", survey => survey.Service)
        .With("askedAt", survey => survey.AskedAt)
        .With("answeredAt", survey => survey.AnsweredAt, field => field.Listed())
        .With("expiresAt", survey => survey.ExpiresAt, field => field.Plain());

    public static Resource<Survey> Resource { get; } = new Resource<Survey>(Kind)
        .Move<AnswerSurvey, AnswerSurvey.Request>(SurveyLife.Answered, AnswerRight);

    public static RecordKey Key(Id<Survey> survey) => new(Kind.Name, survey.Value);
}
