namespace Tandem.Transition.Pipelines;

/// <summary>Nothing is raised for a pipeline, and this is why; the key of its request is not used up by it.</summary>
internal sealed class GateClosed(GateVerdict verdict) : Exception("The gate is closed.")
{
    public GateVerdict Verdict => verdict;
}
