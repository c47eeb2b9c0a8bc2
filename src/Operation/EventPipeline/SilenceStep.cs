using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventPipeline;

/// <summary>Keeps an alert quiet while a silence or planned work says so. What resolves always passes: it never comes here.</summary>
internal sealed class SilenceStep(IEnumerable<IQuietTime> quietTimes) : IStep
{
    public async Task Take(Passage passage, CancellationToken stop)
    {
        if (await Why(passage.Seen, stop) is not { } why)
        {
            passage.Note("Silence", "Rings", "No silence and no planned work keeps it quiet.");
            return;
        }

        passage.Alert.Suppress(SuppressionCause.QuietTime);
        passage.Note("Silence", "Kept quiet", why);
    }

    /// <summary>Why an alert is kept quiet now; null: it is not.</summary>
    public async ValueTask<string?> Why(LiveAlert alert, CancellationToken stop)
    {
        foreach (var quiet in quietTimes)
        {
            if (await quiet.Why(alert, stop) is { } why)
                return why;
        }

        return null;
    }
}
