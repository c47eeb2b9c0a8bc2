using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Releases;

/// <summary>Writes the notes of a release by hand; an empty text leaves them to be made from what it brings.</summary>
public sealed class WriteReleaseNotes(Store store) : IFeature<WriteReleaseNotes.Request>
{
    public sealed record Request(Id<Release> Release, string? Notes = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        release.Notes = ReleaseRules.Text(request.Notes, "notes");
        store.Announce(new ReleaseNotesWritten(release.Id, release.Notes.Length > 0), by);
        await store.SaveChangesAsync(stop);
    }
}
