using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.Events;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Paging;

/// <summary>Calls whoever is on call: by a policy, or the usual one of a service or a team, or a person. Who is called already for the same is not called twice.</summary>
public sealed class PageSomebody(Store store, PageSchedule schedule, TeamHours hours, TimeProvider clock) : IFeature<PageSomebody.Request, Page>
{
    private const int LongestTitle = 200;
    private const int LongestDetails = 4_000;

    /// <param name="Subject">The record it is about: an alert, an incident; null: none.</param>
    /// <param name="Policy">By which one calls; null: the usual one of the service, or of the team; without any the whole team.</param>
    /// <param name="Person">Who is called where no policy, service or team is named.</param>
    /// <param name="Alert">Because of which one calls, where it is not the subject itself; null: of none.</param>
    public sealed record Request(
        string? Title = null,
        RecordKey? Subject = null,
        Id<EscalationPolicy>? Policy = null,
        Id<Team>? Team = null,
        Id<Person>? Person = null,
        Id<Service>? Service = null,
        Urgency Urgency = Urgency.High,
        string? Details = null,
        Id<Alert>? Alert = null);

    /// <returns>The page; the one that is open already where there is one for this subject and policy.</returns>
    /// <exception cref="Refused">There is nobody to call.</exception>
    public async Task<Page> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var title = request.Title?.Trim() is { Length: > 0 } said ? said : throw new Refused("Say in a few words what is wrong.", nameof(request.Title));
        var details = request.Details?.Trim() ?? "";
        var policy = await Policy(request, stop);
        var key = Key(request, policy);
        if (await store.Pages.AsNoTracking().SingleOrDefaultAsync(page => page.OpenKey == key, stop) is { } open)
            return open;
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        var team = request.Team ?? policy?.Team;
        var page = new Page
        {
            Title = title.Length > LongestTitle ? title[..LongestTitle] : title,
            Details = details.Length > LongestDetails ? details[..LongestDetails] : details,
            Urgency = request.Urgency,
            SubjectKind = request.Subject?.Kind ?? "",
            Subject = request.Subject?.Id,
            SubjectNumber = await Number(request.Subject, stop),
            Team = team,
            Service = request.Service,
            TriggeredAt = now,
            OutOfHours = await hours.IsOut(team, now, stop),
        };
        page.Aim(policy?.Id, policy is null && team is null ? request.Person : null, key);
        page.Begin(now);
        store.Add(page);
        await schedule.Plan(page, stop);
        store.Announce(new PageTriggered(page.Id, page.Title), by);
        await Mark(request, by, stop);
        try
        {
            await store.SaveChangesAsync(stop);
            return page;
        }
        catch (Stale) when (request.Subject is not null)
        {
            // Somebody called for the same at this very moment.
            store.Forget();
            if (await store.Pages.AsNoTracking().SingleOrDefaultAsync(each => each.OpenKey == key, stop) is { } first)
                return first;
            throw;
        }
    }

    /// <summary>Leaves on the alert because of which one calls that somebody was called.</summary>
    private async Task Mark(Request request, Actor by, CancellationToken stop)
    {
        var because = request.Alert ?? (request.Subject is { } subject && subject.Kind == AlertKind.Kind.Name ? new Id<Alert>(subject.Id) : null);
        if (because is not { } id || await store.Alert(id, stop) is not { Paged: false } alert)
            return;
        alert.Paged = true;
        store.Announce(new AlertPaged(alert.Id), by);
    }

    private async Task<EscalationPolicy?> Policy(Request request, CancellationToken stop)
    {
        if (request.Policy is { } named)
        {
            return await store.EscalationPolicies.AsNoTracking().SingleOrDefaultAsync(policy => policy.Id == named && policy.State == EscalationLife.Active, stop)
                ?? throw new Refused("Name an escalation policy that holds.", nameof(request.Policy));
        }

        var usual = await store.UsualPolicy(request.Service, request.Team, stop);
        if (usual is null && request.Team is null && request.Person is null)
            throw new Refused("Say who is called: a policy, a team or a person.", nameof(request.Policy));
        if (usual is null && request.Team is null && !await store.People.AnyAsync(person => person.Id == request.Person && person.State == Person.Active, stop))
            throw new Refused("Name somebody who is active.", nameof(request.Person));
        return usual;
    }

    private async Task<string> Number(RecordKey? subject, CancellationToken stop) =>
        subject is { } key && store.Kinds.Named(key.Kind) is { } kind && await kind.Shelf.Find(store, Reach.Everywhere, key.Id, stop) is { } record ? kind.NumberOf(record) : "";

    private static string Key(Request request, EscalationPolicy? policy)
    {
        var whom = policy is not null ? $"policy {policy.Id}" : request.Team is { } team ? $"team {team}" : $"person {request.Person}";
        return request.Subject is { } subject ? $"{subject.Kind} {subject.Id:n} {whom}" : $"{Guid.CreateVersion7():n} {whom}";
    }
}
