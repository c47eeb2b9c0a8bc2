namespace Tandem.Operation.EventPipeline;

/// <summary>
/// The way of an event, in its order: <b>Parse</b> (by whoever speaks the sender's tongue, who tells the sender what cannot be read) → <b>Recognise</b> (by the intake: what says the
/// same again is counted and goes no further) → Enrich → Silence → Correlate → Decide.
/// </summary>
internal sealed class Pipeline(EnrichStep enrich, SilenceStep silence, CorrelateStep correlate, DecideStep decide)
{
    private readonly IReadOnlyList<IStep> steps = [enrich, silence, correlate, decide];

    /// <summary>Takes a new alert all the way.</summary>
    public async Task Run(Passage passage, CancellationToken stop)
    {
        foreach (var step in steps)
            await step.Take(passage, stop);
    }

    /// <summary>Takes an alert that was kept quiet the rest of the way.</summary>
    public async Task GoOn(Passage passage, CancellationToken stop)
    {
        await correlate.Take(passage, stop);
        await decide.Take(passage, stop);
    }
}
