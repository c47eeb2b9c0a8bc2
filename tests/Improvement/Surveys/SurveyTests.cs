using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Improvement.Surveys;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Improvement.Surveys;

public sealed class SurveyTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task When_an_incident_closes_its_requester_is_asked_once(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var person = await house.Enter("asked");

        var incident = await Closed(house, person);
        await house.Settled();
        await house.Do((AskForSatisfaction ask) => ask.Run(new(incident), Census.Tandem));

        var survey = (await SurveysOf(house, person)).ShouldHaveSingleItem();
        (survey.Incident, survey.State, survey.ExpiresAt - survey.AskedAt).ShouldBe((incident, SurveyLife.Asked, TimeSpan.FromDays(14)));
        (await FactsOf(house, incident)).ShouldContain(nameof(SatisfactionAsked));
    }

    [Theory, Stores]
    public async Task Nobody_is_asked_twice_within_thirty_days(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        var person = await house.Enter("patient");

        await Closed(house, person);
        await house.Settled();
        await Closed(house, person);
        await house.Settled();
        (await SurveysOf(house, person)).Count.ShouldBe(1);

        house.Clock.Move(TimeSpan.FromDays(31));
        await Closed(house, person);
        await house.Settled();
        (await SurveysOf(house, person)).Count.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task Neither_a_cancelled_incident_nor_one_without_requester_is_asked_about(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var person = await house.Enter("spared");
        var cancelled = await house.Do((LogIncident log) => log.Run(new("Never mind", Requester: person.Id), Bustle.Desk));
        await house.Do((CancelIncident cancel) => cancel.Run(new(cancelled.Id, "It works"), Bustle.Desk));

        var nobodys = await house.Do((LogIncident log) => log.Run(new("Alarm"), Bustle.Desk));
        await house.Do((ResolveIncident resolve) => resolve.Run(new(nobodys.Id, ResolutionCode.Solved, "Gone"), Bustle.Desk));
        await house.Do((CloseIncident close) => close.Run(new(nobodys.Id), Bustle.Desk));
        await house.Settled();

        (await house.Read(store => store.Surveys.CountAsync(survey => survey.Incident == cancelled.Id || survey.Incident == nobodys.Id))).ShouldBe(0);
    }

    [Theory, Stores]
    public async Task What_was_closed_long_ago_elsewhere_is_not_asked_about(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var person = await house.Enter("historic");
        var incident = await Closed(house, person, ago: TimeSpan.FromDays(400));
        await house.Settled();

        (await SurveysOf(house, person)).ShouldBeEmpty();
        (await FactsOf(house, incident)).ShouldNotContain(nameof(SatisfactionAsked));
    }

    [Theory, Stores]
    public async Task The_answer_stands_on_the_survey_and_its_mark_on_the_incident(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var person = await house.Enter("satisfied");
        var incident = await Closed(house, person);
        await house.Settled();
        var asked = (await SurveysOf(house, person)).Single();

        await house.Do((AnswerSurvey answer) => answer.Run(new(asked.Id, 4, " Quick. "), new Actor(person.Id.Value, person.Name)));

        var survey = (await SurveysOf(house, person)).Single();
        (survey.State, survey.Score, survey.Comment).ShouldBe((SurveyLife.Answered, 4, "Quick."));
        var fact = await house.Read(store => store.Facts.SingleAsync(fact => fact.Record == incident.Value && fact.Name == nameof(SatisfactionRated)));
        (fact.As<SatisfactionRated>().Score, fact.Internal).ShouldBe((4, true));
        await Should.ThrowAsync<NoSuchMove>(() => house.Do((AnswerSurvey answer) => answer.Run(new(asked.Id, 1), new Actor(person.Id.Value, person.Name))));
    }

    [Theory, Stores]
    public async Task Only_the_person_who_was_asked_can_answer_and_only_with_a_mark_from_1_to_5(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var person = await house.Enter("exact");
        await Closed(house, person);
        await house.Settled();
        var survey = (await SurveysOf(house, person)).Single();
        var by = new Actor(person.Id.Value, person.Name);

        await Should.ThrowAsync<Forbidden>(() => house.Do((AnswerSurvey answer) => answer.Run(new(survey.Id, 5), new Actor(Guid.CreateVersion7(), "Other") { Grants = [Grant.All] })));
        foreach (var score in (int?[])[null, 0, 6, -1])
            (await Should.ThrowAsync<Refused>(() => house.Do((AnswerSurvey answer) => answer.Run(new(survey.Id, score), by)))).Complaints.Single().Field.ShouldBe("score");
        (await Should.ThrowAsync<Refused>(() => house.Do((AnswerSurvey answer) => answer.Run(new(survey.Id, 3, new string('x', 5000)), by)))).Complaints.Single().Field.ShouldBe("comment");
    }

    [Theory, Stores]
    public async Task A_survey_that_nobody_answers_lapses(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        var person = await house.Enter("silent");
        await Closed(house, person);
        await house.Settled();
        house.Clock.Move(TimeSpan.FromDays(15));

        await house.Do((LapseSurveys lapse) => lapse.Run(default));

        (await SurveysOf(house, person)).Single().State.ShouldBe(SurveyLife.Lapsed);
    }

    [Theory, Stores]
    public async Task A_link_finds_its_survey_until_it_is_used_replaced_or_too_old(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        var person = await house.Enter("linked");
        await Closed(house, person);
        await house.Settled();
        var survey = (await SurveysOf(house, person)).Single();

        var first = await Link(house, survey);
        (await Find(house, first)).ShouldNotBeNull();
        var second = await Link(house, survey);
        (await Find(house, first)).ShouldBeNull("a new link replaces the old one");
        (await Find(house, second)).ShouldNotBeNull();
        (await Find(house, second[..^1])).ShouldBeNull();
        house.Clock.Move(TimeSpan.FromDays(15));
        (await Find(house, second)).ShouldBeNull("it is too old");
    }

    [Theory, Stores]
    public async Task A_link_is_kept_nowhere_but_as_a_hash(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        var person = await house.Enter("secret");
        await Closed(house, person);
        await house.Settled();
        var token = await Link(house, (await SurveysOf(house, person)).Single());

        token.Length.ShouldBeGreaterThanOrEqualTo(43, "256 bits");
        (await house.Read(store => store.Facts.CountAsync(fact => fact.Data.Contains(token) || fact.Changes.Contains(token)))).ShouldBe(0);
        (await house.Read(store => store.Facts.CountAsync(fact => fact.Changes.Contains("tokenHash")))).ShouldBe(0);
    }

    [Fact]
    public void Of_many_incidents_about_the_share_that_was_set_is_chosen_and_always_the_same()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => Id<Incident>.New()).ToList();

        ids.Count(id => AskForSatisfaction.IsChosen(id, 25)).ShouldBeInRange(2_250, 2_750);
        ids.Where(id => AskForSatisfaction.IsChosen(id, 25)).ShouldBe(ids.Where(id => AskForSatisfaction.IsChosen(id, 25)));
        ids.Count(id => AskForSatisfaction.IsChosen(id, 100)).ShouldBe(10_000);
        ids.Count(id => AskForSatisfaction.IsChosen(id, 0)).ShouldBe(0);
    }

    private static async Task<Id<Incident>> Closed(House house, Person person, TimeSpan? ago = null)
    {
        var incident = await house.Do((LogIncident log) => log.Run(new("Printer is out of order", Requester: person.Id), Bustle.Desk));
        await house.Do((ResolveIncident resolve) => resolve.Run(new(incident.Id, ResolutionCode.Solved, "Paper"), Bustle.Desk));
        if (ago is null)
            await house.Do((CloseIncident close) => close.Run(new(incident.Id), Bustle.Desk));
        else
            await house.Read(async store =>
            {
                var then = house.Clock.GetUtcNow() - ago.Value;
                (await store.Incidents.SingleAsync(row => row.Id == incident.Id)).Close(then);
                store.Announce(new IncidentClosed(incident.Id), Bustle.Desk, then);
                return await store.SaveChangesAsync();
            });
        return incident.Id;
    }

    private static Task<List<Survey>> SurveysOf(House house, Person person) =>
        house.Read(store => store.Surveys.AsNoTracking().Where(survey => survey.Person == person.Id).ToListAsync());

    private static Task<List<string>> FactsOf(House house, Id<Incident> incident) =>
        house.Read(store => store.Facts.Where(fact => fact.Record == incident.Value).Select(fact => fact.Name).ToListAsync());

    private static async Task<string> Link(House house, Survey survey) =>
        (await house.Do((LinkSurvey link) => link.Run(new(survey.Id), Census.Tandem))).Split('/')[^1];

    private static Task<Survey?> Find(House house, string token) =>
        house.Within(services => services.GetRequiredService<SurveyByLink>().Find(token, default));
}
