using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Improvement.Surveys;

/// <summary>Ends the surveys that nobody answered in time.</summary>
public sealed class LapseSurveys(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 200;

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken stop)
    {
        var by = Actor.System("surveys lapse");
        await store.InStretches(AtOnce, async () =>
        {
            var now = clock.GetUtcNow();
            var over = await store.Surveys.Where(survey => survey.State == SurveyLife.Asked && survey.ExpiresAt <= now)
                .OrderBy(survey => survey.ExpiresAt).Take(AtOnce).ToListAsync(stop);
            foreach (var survey in over)
            {
                survey.Lapse();
                store.Announce(new SurveyLapsed(survey.Id), by);
            }

            return over.Count;
        }, stop);
    }
}
