using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Releases;

namespace Tandem.Transition.Deployments;

/// <summary>A version that was brought into an environment (ITIL deployment management).</summary>
public sealed class Deployment : Record<Deployment>
{
    public required string Title { get; set; }

    /// <summary>What was brought there: the item's name, else the service's, else as the pipeline calls it.</summary>
    public required string Component { get; init; }

    public Id<ConfigurationItem>? Item { get; init; }

    public Id<Service>? Service { get; init; }

    /// <summary>Such as <c>2.4.1</c>; empty where the pipeline does not say.</summary>
    public string VersionName { get; init; } = "";

    /// <summary>Null: nobody knows which it is.</summary>
    public ItemEnvironment? Environment { get; init; }

    /// <summary>What the pipeline calls the environment, where it says more than its kind.</summary>
    public string Place { get; init; } = "";

    public string State { get; private set; } = DeploymentLife.InProgress;

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Who or which pipeline brought it there.</summary>
    public string DeployedBy { get; init; } = "";

    /// <summary>The run of the pipeline, to be looked at.</summary>
    public string Url { get; set; } = "";

    public string Commit { get; set; } = "";

    public Id<Change>? Change { get; internal set; }

    public Id<Release>? Release { get; set; }

    /// <summary>It takes the component away from its environment.</summary>
    public bool Removes { get; init; }

    /// <summary>It is what runs in its environment now.</summary>
    public bool Running { get; private set; }

    public Authorisation Authorisation { get; internal set; } = Authorisation.NotNeeded;

    public void Succeed(DateTimeOffset at) => Finish(DeploymentLife.Succeeded, at);

    public void Fail(DateTimeOffset at) => Finish(DeploymentLife.Failed, at);

    /// <summary>It was taken back: what ran before it runs again.</summary>
    public void RollBack(DateTimeOffset at)
    {
        Finish(DeploymentLife.RolledBack, at);
        Running = false;
    }

    internal void Run() => Running = !Removes;

    internal void GiveWay() => Running = false;

    /// <exception cref="Refused">It would end before it started.</exception>
    private void Finish(string to, DateTimeOffset at)
    {
        if (at < StartedAt)
            throw new Refused("It cannot end before it was started.", "finishedAt");
        DeploymentLife.Life.Move(State, to);
        (State, FinishedAt) = (to, Moments.ToMicrosecond(at));
    }
}
