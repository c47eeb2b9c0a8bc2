using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Links;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Operation.Families;
using Tandem.Operation.Handling;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>Ends an incident because another is the same: its requester follows the other, its children become the other's.</summary>
public sealed class MergeIncidents(Store store, IncidentTimers timers, IAddressBook book, TimeProvider clock) : IFeature<MergeIncidents.Request>
{
    /// <param name="Into">The incident that goes on.</param>
    public sealed record Request(Id<Incident> Incident, Id<Incident> Into);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var survivor = (Incident)await store.Find(IncidentKind.Key(request.Into), by, (_, actor) => actor.ReachOf(MergingPractice.Right), "merge", stop);
        var incident = await store.Incident(request.Incident, stop);
        Check(incident, survivor);
        var before = incident.State;
        incident.MergeInto(survivor.Id, clock.GetUtcNow());
        var children = await store.ChildrenOf(incident.Id).ToListAsync(stop);
        var followers = await Followers(incident, survivor, stop);
        var link = await Joined(incident, survivor, stop);
        store.Announce(new IncidentMerged(incident.Id, survivor.Id, link?.Id, followers, [.. children.Select(child => child.Id)]), by);
        store.Announce(new IncidentAbsorbed(survivor.Id, incident.Id), by);
        foreach (var child in children)
        {
            child.Parent = survivor.Id;
            store.Announce(new IncidentEdited(child.Id), by);
        }

        await Join(incident, survivor, link, followers, by, stop);
        await timers.Follow(incident, before, stop);
        await store.SaveChangesAsync(stop);
    }

    private static void Check(Incident incident, Incident survivor)
    {
        if (incident.Id == survivor.Id)
            throw No("An incident cannot be merged into itself.");
        if (survivor.Parent == incident.Id)
            throw No("That is a child of this one: merge it the other way round.");
        if (incident.Major)
            throw No("It is handled as a major incident: merge the other one into it.");
        if (survivor.MergedInto is not null || survivor.State is IncidentLife.Cancelled or IncidentLife.Closed)
            throw No("That incident is over: choose one that goes on.");
    }

    /// <summary>Those who watched it or asked for it, may read the other, and do not watch it yet.</summary>
    private async Task<IReadOnlyList<Guid>> Followers(Incident incident, Incident survivor, CancellationToken stop)
    {
        var people = await store.WatchersOf(IncidentKind.Key(incident.Id)).Select(watcher => watcher.Person).ToListAsync(stop);
        if (incident.Requester is { } requester)
            people.Add(requester.Value);
        var already = await store.WatchersOf(IncidentKind.Key(survivor.Id)).Select(watcher => watcher.Person).ToListAsync(stop);
        var known = await book.Of([.. people.Except(already)], stop);
        return [.. known.Where(each => IncidentKind.Kind.Covers(IncidentKind.Kind.ReadBy(each.Actor), survivor)).Select(each => each.Person).Distinct()];
    }

    /// <summary>The link to be made; null where the two are linked so already.</summary>
    private async Task<Link?> Joined(Incident incident, Incident survivor, CancellationToken stop)
    {
        var (from, to) = (incident.Id.Value, survivor.Id.Value);
        var exists = await store.Links.AnyAsync(link => link.From == from && link.To == to && link.Relation == "duplicates", stop);
        var (source, target) = (IncidentKind.Key(incident.Id), IncidentKind.Key(survivor.Id));
        return exists ? null : new Link { FromKind = source.Kind, From = source.Id, Relation = "duplicates", ToKind = target.Kind, To = target.Id, At = clock.GetUtcNow() };
    }

    private async Task Join(Incident incident, Incident survivor, Link? link, IReadOnlyList<Guid> followers, Actor by, CancellationToken stop)
    {
        if (link is not null)
            store.Join(link, "duplicatedBy", by);

        foreach (var person in followers)
            await store.Watch(IncidentKind.Key(survivor.Id), person, by, clock, stop);
        var told = incident.Description.Length > 0 ? $"\n\n{incident.Description}" : "";
        var note = new Comment
        {
            Kind = IncidentKind.Kind.Name,
            Record = survivor.Id.Value,
            Author = by.Person,
            AuthorName = by.Name,
            Text = $"{IncidentKind.Kind.NumberOf(incident)} was merged into this: {incident.Title}{told}",
            Internal = true,
            At = clock.GetUtcNow(),
        };
        store.Add(note);
        store.Announce(new CommentAdded(note.About, note.Id, note.Text, true, []), by);
    }

    private static Refused No(string why) => new(why, nameof(Request.Into));
}
