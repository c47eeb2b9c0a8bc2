using Tandem.Kernel.Notices;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Channels;

/// <summary>Puts a notice on the open pages of a person; saved together with its outcome, and told once.</summary>
internal sealed class InAppChannel(Store store, NoticeBell bell, TimeProvider clock) : IChannel
{
    /// <summary>The kind of record under which the notice stands.</summary>
    private const string Kind = "page";

    public bool Carries(NoticeChannel channel) => channel == NoticeChannel.InApp;

    public Task<string> Send(Message message, CancellationToken stop)
    {
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        // What the journal tells has positions from 1; a page has its own, below.
        var place = -now.UtcTicks;
        var notice = new Notice
        {
            Person = message.Person!.Value,
            Kind = Kind,
            Record = message.Page,
            Number = message.Number,
            Title = message.Title,
            Path = message.Path,
            Reason = NoticeReason.Assigned,
            Words = "You are paged",
            By = "Tandem",
            At = now,
            Since = place,
            Position = place,
            ChangedAt = now,
        };
        store.Add(notice);
        store.OnceSaved(() => bell.Ring(notice.Person, notice.ChangedAt));
        return Task.FromResult("Shown");
    }
}
