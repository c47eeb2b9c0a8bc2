namespace Tandem.Transition.Pipelines;

/// <summary>Knows what speaks against a deployment although a change allows it. Every one that is registered is asked, for the gate alone.</summary>
public interface IObstacleSource
{
    /// <summary>The obstacles that overlap the time asked for.</summary>
    Task<IReadOnlyList<Obstacle>> Of(GateQuestion question, CancellationToken stop);
}
