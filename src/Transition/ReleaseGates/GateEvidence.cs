using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.ReleaseGates;

/// <summary>What the executable gates of a release look at.</summary>
/// <param name="Linked">The numbers of what is linked to the release or its changes, apart from what it consists of.</param>
/// <param name="Notes">The release notes as they would be read.</param>
public sealed record GateEvidence(IReadOnlyList<Change> Changes, IReadOnlyList<Deployment> Deployments, IReadOnlyList<string> Linked, string Notes)
{
    /// <summary>What is missing for a check; null: nothing.</summary>
    public string? Missing(GateCheck check) => check switch
    {
        GateCheck.HasChanges => Changes.Count == 0 ? "It brings no change yet." : null,
        GateCheck.ChangesApproved => Name("not approved", change => change.State is not (ChangeLife.Scheduled or ChangeLife.Implementing or ChangeLife.Review or ChangeLife.Closed)),
        GateCheck.BackOutPlanned => Name("without a back-out plan", change => change.Type != ChangeType.Standard && change.State != ChangeLife.Cancelled && change.BackOutPlan.Length == 0),
        GateCheck.LinkedTold => Name("not named in the notes", Linked.Where(number => !Notes.Contains(number, StringComparison.OrdinalIgnoreCase))),
        GateCheck.DeployedBefore => Deployments.Any(row => row.State == DeploymentLife.Succeeded && row.Environment is ItemEnvironment.Test or ItemEnvironment.Staging) ? null : "It was not deployed to test or staging with success.",
        GateCheck.RunsInProduction => Deployments.Any(row => row is { Running: true, Environment: ItemEnvironment.Production }) ? null : "Nothing of it runs in production.",
        GateCheck.ChangesFinished => Name("not done", change => change.State is not (ChangeLife.Review or ChangeLife.Closed or ChangeLife.Cancelled)),
        _ => "Nobody has said so yet.",
    };

    private string? Name(string what, Func<Change, bool> fails) => Name(what, Changes.Where(fails).Select(change => ChangeKind.Kind.NumberOf(change)));

    private static string? Name(string what, IEnumerable<string> numbers) => numbers.ToList() is { Count: > 0 } some
        ? $"{string.Join(", ", some.Take(10))}{(some.Count > 10 ? $" and {some.Count - 10} more" : "")}: {what}." : null;
}
