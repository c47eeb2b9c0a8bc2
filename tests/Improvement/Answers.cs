using Microsoft.EntityFrameworkCore;
using Tandem.Improvement.Surveys;
using Tandem.Kernel.Access;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Improvement;

/// <summary>Lets the people who were asked answer.</summary>
internal static class Answers
{
    extension(House house)
    {
        /// <summary>Everybody who is asked answers; the marks are 1, 2, 3 … in turn.</summary>
        public async Task<int> AnswerAll()
        {
            var asked = await house.Read(store => store.Surveys.AsNoTracking().Where(survey => survey.State == SurveyLife.Asked).OrderBy(survey => survey.Serial).ToListAsync());
            var answered = 0;
            foreach (var survey in asked.Where(survey => survey.CanBeAnswered(house.Clock.GetUtcNow())))
                await house.Do((AnswerSurvey answer) => answer.Run(new(survey.Id, (answered++ % 5) + 1, "Fine"), new Actor(survey.Person.Value, "Asked")));
            await house.Settled();
            return answered;
        }
    }
}
