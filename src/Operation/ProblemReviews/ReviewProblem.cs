using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Problems;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.ProblemReviews;

/// <summary>Looks back at a problem that is resolved: what went well, what is to change, who sees to it and by when.</summary>
public sealed class ReviewProblem(Store store, TimeProvider clock) : IFeature<ReviewProblem.Request>
{
    /// <param name="WentWell">What shall be kept.</param>
    /// <param name="ToChange">What shall be done otherwise; empty: nothing.</param>
    /// <param name="Owner">Who sees to what is to change.</param>
    /// <param name="Due">By which day, as <c>2026-05-03</c>.</param>
    public sealed record Request(Id<Problem> Problem, string? WentWell = null, string? ToChange = null, Id<Person>? Owner = null, string? Due = null);

    /// <exception cref="Refused">It is not resolved, nothing was said, or what is to change has nobody or no day.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var problem = await store.Problem(request.Problem, stop);
        if (problem.State is not (ProblemLife.Resolved or ProblemLife.Closed))
            throw new Refused("Resolve it first: what is not over cannot be looked back at.", nameof(problem.State));
        var (well, change) = (ProblemRules.Text(request.WentWell, "wentWell"), ProblemRules.Text(request.ToChange, "toChange"));
        List<Complaint> complaints = [];
        if (well.Length + change.Length == 0)
            complaints.Add(new("toChange", "Say what went well, or what is to change."));
        if (change.Length > 0 && request.Owner is null)
            complaints.Add(new("owner", "Say who sees to what is to change."));
        if (change.Length > 0 && string.IsNullOrWhiteSpace(request.Due))
            complaints.Add(new("due", "Say by which day it is to be changed."));
        var day = default(DateOnly);
        if (!string.IsNullOrWhiteSpace(request.Due) && !IsoDay.TryRead(request.Due.Trim(), out day))
            complaints.Add(new("due", "Give a day such as 2026-05-03."));
        if (complaints.Count > 0)
            throw new Refused(complaints);
        await store.DemandTakers(null, request.Owner, stop);
        problem.LookBack(well, change, request.Owner, day == default ? null : IsoDay.Of(day), Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new ProblemReviewed(problem.Id, well, change), by);
        await store.SaveChangesAsync(stop);
    }
}
