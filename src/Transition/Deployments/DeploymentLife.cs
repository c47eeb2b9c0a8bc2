using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Deployments;

/// <summary>The life of a deployment, as data.</summary>
public static class DeploymentLife
{
    public const string InProgress = "inProgress";
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";
    public const string RolledBack = "rolledBack";

    public static Lifecycle Life { get; } = new(
        [
            new(InProgress, "In progress", StateCategory.Active),
            new(Succeeded, "Succeeded", StateCategory.Done),
            new(Failed, "Failed", StateCategory.Ended),
            new(RolledBack, "Rolled back", StateCategory.Ended),
        ],
        [
            new(InProgress, Succeeded, "Succeeded"),
            new(InProgress, Failed, "Failed", "reason"),
            new(InProgress, RolledBack, "Roll back", "reason"),
            new(Succeeded, RolledBack, "Roll back", "reason"),
        ]);
}
