using Tandem.Interface.Look;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.ReleaseTimeline;

/// <summary>Which version of a component ran in an environment when, out of its deployments: a pure function.</summary>
public static class Lane
{
    /// <param name="deployments">Of one component in one environment.</param>
    /// <param name="now">What runs still is shown until then.</param>
    /// <param name="words">A version and what became of it, as people read it.</param>
    public static IReadOnlyList<TimelineStretch> Of(IEnumerable<Deployment> deployments, DateTimeOffset now, Func<Deployment, string> words)
    {
        var (stretches, running, since) = (new List<TimelineStretch>(), (Deployment?)null, default(DateTimeOffset));
        foreach (var each in deployments.OrderBy(Begin).ThenBy(deployment => deployment.Serial))
        {
            switch (each.State)
            {
                case DeploymentLife.Succeeded:
                    End(Begin(each));
                    (running, since) = (each.Removes ? null : each, Begin(each));
                    break;
                case DeploymentLife.RolledBack:
                    // What ran before was away for so long, and runs again.
                    End(each.StartedAt);
                    stretches.Add(Stretch(each, each.StartedAt, each.FinishedAt ?? now, Tone.Bad));
                    since = each.FinishedAt ?? now;
                    break;
                case DeploymentLife.Failed:
                    stretches.Add(Stretch(each, each.StartedAt, each.FinishedAt ?? now, Tone.Warning));
                    break;
                default:
                    stretches.Add(Stretch(each, each.StartedAt, now, Tone.Progress));
                    break;
            }
        }

        End(now);
        return stretches;

        void End(DateTimeOffset at)
        {
            if (running is { } ran && at > since)
                stretches.Add(Stretch(ran, since, at, ran.Running ? Tone.Good : Tone.Muted));
        }

        TimelineStretch Stretch(Deployment of, DateTimeOffset from, DateTimeOffset to, Tone tone) => new(from, to, words(of), tone, DeploymentKind.Kind.PathOf(of));
    }

    private static DateTimeOffset Begin(Deployment deployment) => deployment.State == DeploymentLife.Succeeded ? deployment.FinishedAt ?? deployment.StartedAt : deployment.StartedAt;
}
