using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseGates;

/// <summary>The gates with which a release begins, as data: what is urgent has fewer.</summary>
public static class UsualGates
{
    private static readonly (ReleaseGate Gate, ReleaseType[] For)[] All =
    [
        (new("scope", "It is said which changes it brings", ReleaseLife.Building, GateCheck.HasChanges), [ReleaseType.Major, ReleaseType.Minor, ReleaseType.Emergency]),
        (new("built", "Built from a tagged commit, and kept where deployments take it from", ReleaseLife.Testing, GateCheck.Checklist), [ReleaseType.Major, ReleaseType.Minor]),
        (new("tests", "Tests passed", ReleaseLife.Ready, GateCheck.Checklist), [ReleaseType.Major, ReleaseType.Minor, ReleaseType.Emergency]),
        (new("back-out-tested", "The way back was tried", ReleaseLife.Ready, GateCheck.Checklist), [ReleaseType.Major]),
        (new("back-out", "Every change has a back-out plan", ReleaseLife.Ready, GateCheck.BackOutPlanned), [ReleaseType.Major, ReleaseType.Minor, ReleaseType.Emergency]),
        (new("told", "Known errors and what else is linked are named in the notes", ReleaseLife.Ready, GateCheck.LinkedTold), [ReleaseType.Major, ReleaseType.Minor]),
        (new("approved", "Every change is approved", ReleaseLife.Deploying, GateCheck.ChangesApproved), [ReleaseType.Major, ReleaseType.Minor, ReleaseType.Emergency]),
        (new("before", "Deployed to test or staging with success", ReleaseLife.Deploying, GateCheck.DeployedBefore), [ReleaseType.Major, ReleaseType.Minor]),
        (new("support", "The service desk knows what is new and how to support it", ReleaseLife.Deploying, GateCheck.Checklist), [ReleaseType.Major]),
        (new("production", "It runs in production", ReleaseLife.Deployed, GateCheck.RunsInProduction), [ReleaseType.Major, ReleaseType.Minor, ReleaseType.Emergency]),
        (new("finished", "Every change is done", ReleaseLife.Closed, GateCheck.ChangesFinished), [ReleaseType.Major, ReleaseType.Minor, ReleaseType.Emergency]),
    ];

    public static IEnumerable<ReleaseGate> For(ReleaseType type) => All.Where(each => each.For.Contains(type)).Select(each => each.Gate);
}
