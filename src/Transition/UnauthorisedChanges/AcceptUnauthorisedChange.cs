using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>Explains afterwards what was altered without a change: by a change that was raised since, or in words.</summary>
public sealed class AcceptUnauthorisedChange(Store store) : IFeature<AcceptUnauthorisedChange.Request>
{
    private const int LongestExplanation = 10_000;

    public sealed record Request(Id<UnauthorisedChange> Finding, Id<Change>? Change = null, string? Explanation = null);

    /// <exception cref="Refused">It names neither a change nor a reason.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var finding = await store.UnauthorisedChange(request.Finding, stop);
        var explanation = (request.Explanation ?? "").Trim();
        if (request.Change is null && explanation.Length == 0)
            throw new Refused("Name the change that was raised since, or say why it was done without one.", "explanation");
        if (explanation.Length > LongestExplanation)
            throw new Refused($"Use at most {LongestExplanation} characters.", "explanation");
        finding.Accept(request.Change, explanation);
        store.Announce(new UnauthorisedChangeAccepted(finding.Id, request.Change, explanation), by);
        if (finding.Deployment is { } id)
            Explain(await store.Deployment(id, stop), request.Change, by);
        await store.SaveChangesAsync(stop);
    }

    private void Explain(Deployment deployment, Id<Change>? change, Actor by)
    {
        deployment.Authorisation = Authorisation.Accepted;
        deployment.Change = change ?? deployment.Change;
        store.Announce(new DeploymentExplained(deployment.Id, deployment.Change), by);
    }
}
