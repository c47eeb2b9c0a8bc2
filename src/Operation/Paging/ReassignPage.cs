using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.People.Persons;

namespace Tandem.Operation.Paging;

/// <summary>Calls somebody else instead: by another policy, or one person.</summary>
public sealed class ReassignPage(Store store, PageSchedule schedule, TimeProvider clock) : IFeature<ReassignPage.Request>
{
    public sealed record Request(Id<Page> Page, Id<EscalationPolicy>? Policy = null, Id<Person>? Person = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var page = await store.Page(request.Page, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        if (!page.IsOpen)
            throw new Refused("It is over.");
        if (request.Policy is null == request.Person is null)
            throw new Refused("Name either an escalation policy or a person.", nameof(request.Person));
        if (request.Policy is { } wanted && !await store.EscalationPolicies.AnyAsync(policy => policy.Id == wanted && policy.State == EscalationLife.Active, stop))
            throw new Refused("Name an escalation policy that holds.", nameof(request.Policy));
        var person = request.Person is { } one ? await store.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == one && row.State == Tandem.People.Persons.Person.Active, stop) ?? throw new Refused("Name somebody who is active.", nameof(request.Person)) : null;
        page.Reassign(request.Policy, request.Person, now);
        store.Announce(new PageReassigned(page.Id, person?.Name ?? "another policy"), by);
        await schedule.Plan(page, stop);
        await store.SaveChangesAsync(stop);
    }
}
