using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.StatusNotices;

/// <summary>What everybody may know of a notice of the status page, and what may be done with it.</summary>
public static class StatusNoticeKind
{
    public static RecordKind<StatusNotice> Kind { get; } = new RecordKind<StatusNotice>("status-notice", "status-notices", "STN", "Status notice")
        .Titled(notice => notice.Title)
        .Serves("What the status page tells of disruptions, in words for everybody. Announce an incident from its page, or write the first here.")
        .Lives(StatusNoticeLife.Life, notice => notice.State)
        .With("title", notice => notice.Title, field => field.Editable().Required().Searchable().Listed(), "Public title")
        .With("impact", notice => notice.Impact, field => field.Editable().Listed().OneOf(new("minor", "Degraded performance"), new("major", "Partial outage"), new("critical", "Major outage")))
        .With("services", notice => notice.Services, field => field.Editable())
        .With("endsWith", notice => notice.EndsWith, field => field.Editable().LongText(), "Told when its incident is resolved")
        .With("incident", notice => notice.Incident, field => field.Listed())
        .With("startedAt", notice => notice.StartedAt, field => field.Listed(), "Began")
        .With("toldAt", notice => notice.ToldAt, field => field.Plain().Listed(), "Last told")
        .With("resolvedAt", notice => notice.ResolvedAt, field => field.Plain())
        .With("updates", notice => notice.Updates, field => field.Plain());

    public static Resource<StatusNotice> Resource { get; } = new Resource<StatusNotice>(Kind)
        .Create<AnnounceDisruption, AnnounceDisruption.Request>()
        .Edit<EditStatusNotice, EditStatusNotice.Request>()
        .Move<TellStatus, TellStatus.Request>(StatusNoticeLife.Investigating)
        .Move<TellStatus, TellStatus.Request>(StatusNoticeLife.Identified)
        .Move<TellStatus, TellStatus.Request>(StatusNoticeLife.Monitoring)
        .Move<TellStatus, TellStatus.Request>(StatusNoticeLife.Resolved)
        .Action<AddPublicUpdate, AddPublicUpdate.Request>("updates", "Tell more", Kind.EditRight, notice => notice.Open, asksAnew: true);

    public static RecordKey Key(Id<StatusNotice> notice) => new(Kind.Name, notice.Value);
}
