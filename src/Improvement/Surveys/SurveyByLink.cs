using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Improvement.Surveys;

/// <summary>Finds the survey behind a link, and the person who holds it.</summary>
public sealed class SurveyByLink(Store store, TimeProvider clock)
{
    private const int LongestToken = 100;

    /// <returns>Null when the link was never made, was used, or is too old.</returns>
    public async Task<Survey?> Find(string token, CancellationToken stop)
    {
        if (token.Length > LongestToken)
            return null;
        var hash = LinkSurvey.HashOf(token);
        var survey = await store.Surveys.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash, stop);
        return survey?.CanBeAnswered(clock.GetUtcNow()) == true ? survey : null;
    }

    /// <summary>The person who was asked, with no right but to answer.</summary>
    public async Task<Actor> Holder(Survey survey, string cause, CancellationToken stop)
    {
        var name = await store.People.Where(person => person.Id == survey.Person).Select(person => person.Name).SingleAsync(stop);
        return new Actor(survey.Person.Value, name) { Cause = cause };
    }
}
