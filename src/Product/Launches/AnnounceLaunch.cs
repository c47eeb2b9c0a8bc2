using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>Announces a launch: in the changelog, and to exactly those whom it concerns. What goes is announced before it does; who wished for what comes hears of it once it is there.</summary>
public sealed class AnnounceLaunch(Store store, TimeProvider clock) : IFeature<AnnounceLaunch.Request>
{
    /// <param name="Announcement">Null: as it was written down.</param>
    public sealed record Request(Id<Launch> Launch, string? Announcement = null);

    /// <exception cref="Refused">It was announced, nobody has decided that it goes, or nothing is written.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        if (launch.AnnouncedAt is not null)
            throw new Refused("It was announced. Correct the text by editing it.", "announcement");
        if (!LaunchRules.MayBeAnnounced(launch))
            throw new Refused("It is announced once it is decided that it goes.", "state");
        Tell(launch, request.Announcement, by);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>The same as a part of something else; the caller saves.</summary>
    internal void Tell(Launch launch, string? announcement, Actor by)
    {
        var text = LaunchRules.Text(announcement ?? launch.Announcement, "announcement");
        if (text.Length == 0)
            text = launch.Message;
        if (text.Length == 0)
            throw new Refused("Write what is announced.", "announcement");
        launch.Announce(text, Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new LaunchAnnounced(launch.Id, text), by);
    }
}
