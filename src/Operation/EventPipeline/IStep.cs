namespace Tandem.Operation.EventPipeline;

/// <summary>One step of the pipeline; it leaves its decision and the reason on the alert.</summary>
internal interface IStep
{
    Task Take(Passage passage, CancellationToken stop);
}
