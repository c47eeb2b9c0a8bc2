using Tandem.Improvement.Surveys;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Demonstration;

/// <summary>What the requester of a closed incident thought of it: most were content, a slow answer costs a mark.</summary>
internal sealed class DemoMark(Store store, Dice dice, DateTimeOffset now)
{
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromDays(14);

    private static readonly string[] Praise = ["Quick and friendly, thank you!", "Solved while I was still on the phone.", "I was told at every step what happens.", "", "", "", "", ""];

    private static readonly string[] Blame = ["It took too long to hear anything.", "I had to explain it three times.", "It came back the next day.", "", ""];

    /// <param name="at">When the incident was closed.</param>
    public void Ask(Incident incident, Person requester, DateTimeOffset at)
    {
        var survey = new Survey
        {
            Incident = incident.Id,
            Subject = incident.Title,
            Person = requester.Id,
            Organisation = incident.Organisation,
            Team = incident.Team,
            Service = incident.Service,
            AskedAt = at,
            ExpiresAt = at + TimeToAnswer,
        };
        store.Add(survey);
        var tandem = Actor.System("demo");
        store.AnnounceStep(survey, new SurveySent(survey.Id), tandem, at);
        store.AnnounceStep(incident, new SatisfactionAsked(incident.Id, survey.Id), tandem, at);
        var answeredAt = at + dice.Around(TimeSpan.FromHours(9));
        if (dice.Falls(0.45) && answeredAt < now && answeredAt < survey.ExpiresAt)
            Answer(survey, incident, requester, answeredAt);
        else if (survey.ExpiresAt < now)
            Lapse(survey, tandem);
    }

    private void Answer(Survey survey, Incident incident, Person requester, DateTimeOffset at)
    {
        var slow = incident.ReopenCount > 0 || incident.ResolvedAt - incident.OpenedAt > TimeSpan.FromDays(2);
        var score = slow ? dice.Between(1, 5) : dice.Pick<int>([5, 5, 5, 5, 4, 4, 4, 3]);
        survey.Answer(score, dice.Pick(score > 3 ? Praise : Blame), at);
        var by = new Actor(requester.Id.Value, requester.Name) { Cause = "demo" };
        store.AnnounceStep(survey, new SurveyAnswered(survey.Id, score), by, at);
        store.AnnounceStep(incident, new SatisfactionRated(incident.Id, survey.Id, score), by, at);
    }

    private void Lapse(Survey survey, Actor tandem)
    {
        survey.Lapse();
        store.AnnounceStep(survey, new SurveyLapsed(survey.Id), tandem, survey.ExpiresAt);
    }
}
