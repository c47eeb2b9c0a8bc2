using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Interface.Readers;
using Tandem.Kernel.Storage;
using Tandem.Product.Ideas;

namespace Tandem.Product.Launches;

/// <summary>The text with which an announcement begins: what was written down for it, else the message of the launch and the wishes that come true.</summary>
internal sealed class AnnouncementDraft(Store store, Words say, Interface.Look.Moments moments, Reader reader)
{
    public async Task<string> Of(Launch launch, CancellationToken stop)
    {
        if (launch.Announcement.Length > 0)
            return launch.Announcement;
        var lines = new List<string> { launch.Message.Length > 0 ? launch.Message : launch.Title };
        if (launch is { Kind: LaunchType.Retirement, PlannedFor: { } day })
            lines.Add(say["It goes on {0}.", moments.Day(DateOnly.FromDateTime(reader.Local(day).DateTime))]);
        if (launch.Kind == LaunchType.Launch && await Wishes(launch, stop) is { Count: > 0 } wishes)
            lines.Add($"**{say["You wished for it:"]}**\n\n{string.Join('\n', wishes.Select(wish => $"- {wish}"))}");
        return string.Join("\n\n", lines);
    }

    private async Task<List<string>> Wishes(Launch launch, CancellationToken stop)
    {
        var ideas = await store.IdeasBehind(launch.Items, stop);
        return await IdeaKind.Kind.VisibleTo(reader.Actor, store.Ideas.AsNoTracking()).Where(idea => ideas.Contains(idea.Id) && idea.MergedInto == null).OrderBy(idea => idea.Serial).Select(idea => idea.Title).ToListAsync(stop);
    }
}
