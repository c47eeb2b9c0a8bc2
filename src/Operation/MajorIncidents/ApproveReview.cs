using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Approves the review of a major incident: what happened and why is told, and stays as it is.</summary>
public sealed class ApproveReview(Store store, TimeProvider clock) : IFeature<ApproveReview.Request>
{
    public sealed record Request(Id<MajorIncident> Major);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var major = await store.MajorIncident(request.Major, stop);
        var missing = new List<Complaint>();
        if (major.WhatHappened.Length == 0)
            missing.Add(new("whatHappened", "Tell what happened first."));
        if (major.Causes.Length == 0)
            missing.Add(new("causes", "Tell the causes first."));
        if (missing.Count > 0)
            throw new Refused(missing);
        major.Approve(by.Person is { } person ? new Id<Person>(person) : null, clock.GetUtcNow());
        store.Announce(new ReviewApproved(major.Id, major.Incident, major.Actions), by);
        await store.SaveChangesAsync(stop);
    }
}
