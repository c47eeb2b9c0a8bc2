using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;
using Tandem.Transition.Releases;
using Tandem.Transition.UnauthorisedChanges;

namespace Tandem.Transition.ReleaseNotes;

/// <summary>Reads the notes of a release: as somebody wrote them, else made from what it brings and the reader may see.</summary>
public sealed class ReadReleaseNotes(Store store, Kernel.Links.Relations relations)
{
    private static readonly RecordKind[] Itself = [ChangeKind.Kind, ReleaseKind.Kind, DeploymentKind.Kind, UnauthorisedChangeKind.Kind, ConfigurationItemKind.Kind];

    public async Task<NotesAnswer> Of(Release release, Actor by, CancellationToken stop) => release.Notes.Length > 0
        ? new(ReleaseKind.Kind.NumberOf(release), release.Notes, true)
        : new(ReleaseKind.Kind.NumberOf(release), NotesText.Of(release, await store.ChangesOf(release, by, stop), await Linked(release, by, stop)), false);

    /// <summary>What is linked to a release or to its changes, each once, without what the release itself consists of.</summary>
    public async Task<IReadOnlyList<LinkedRecord>> Linked(Release release, Actor by, CancellationToken stop)
    {
        Guid[] own = [release.Id.Value, .. release.Changes.Select(change => change.Value)];
        var links = await store.Links.Where(link => EF.Parameter(own).Contains(link.From) || EF.Parameter(own).Contains(link.To)).OrderBy(link => link.Id).ToListAsync(stop);
        List<(Link Link, bool Kept, RecordKey Other)> ends = [.. links.Select(link => (link, own.Contains(link.From), own.Contains(link.From) ? link.Target : link.Source))];
        var found = await store.FindAll(ends.Select(end => end.Other).Where(other => Itself.All(kind => kind.Name != other.Kind)), by, stop);
        return [.. ends.Where(end => found.ContainsKey(end.Other)).DistinctBy(end => end.Other).Select(end => Named(end.Link, end.Kept, end.Other, found[end.Other])).OfType<LinkedRecord>()];
    }

    private LinkedRecord? Named(Link link, bool kept, RecordKey other, IRecord record) => relations.Named(link.Relation) is { } side
        ? new(link.Id, side.Relation.NameFrom(kept), side.Relation.LabelFrom(kept), store.Kinds.Named(other.Kind)!, record, link.At) : null;
}
