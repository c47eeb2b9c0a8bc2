using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Families;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Tells how it stands: to those who work on it, or to everybody it hit. The next update is counted from now.</summary>
public sealed class PostUpdate(Store store, UpdateReminders reminders, TimeProvider clock) : IFeature<PostUpdate.Request>
{
    /// <param name="Public">Those who reported it read it too, on their own incidents.</param>
    public sealed record Request(Id<MajorIncident> Major, string? Text = null, bool Public = false);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var text = MajorRules.Text(request.Text, nameof(request.Text));
        if (text.Length == 0)
            throw new Refused("Say how it stands.", nameof(request.Text));
        var major = await store.MajorIncident(request.Major, stop);
        if (major.State is not (MajorIncidentLife.Active or MajorIncidentLife.Ended))
            throw new Refused("Updates are told while it is led.", nameof(major.State));
        major.PlanUpdate(clock.GetUtcNow());
        store.Announce(new StatusUpdatePosted(major.Id, text, !request.Public), by);
        Say(MajorIncidentKind.Key(major.Id), text, !request.Public, by);
        Say(IncidentKind.Key(major.Incident), text, !request.Public, by);
        if (request.Public)
        {
            foreach (var child in await store.ChildrenOf(major.Incident).Where(child => child.Open).Select(child => child.Id).ToListAsync(stop))
                Say(IncidentKind.Key(child), text, false, by);
        }

        await reminders.Plan(major, stop);
        await store.SaveChangesAsync(stop);
    }

    private void Say(RecordKey about, string text, bool isInternal, Actor by)
    {
        var comment = new Comment { Kind = about.Kind, Record = about.Id, Author = by.Person, AuthorName = by.Name, Text = text, Internal = isInternal, At = clock.GetUtcNow() };
        store.Add(comment);
        store.Announce(new CommentAdded(about, comment.Id, text, isInternal, []), by);
    }
}
