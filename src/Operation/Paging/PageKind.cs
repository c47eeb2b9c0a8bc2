using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.Paging;

/// <summary>What everybody may know of a page, and what may be done with it.</summary>
public static class PageKind
{
    public const string CreateRight = "pages.create";

    public static RecordKind<Page> Kind { get; } = new RecordKind<Page>("page", "pages", "PAG", "Page")
        .Titled(page => page.Title)
        .Serves("Who was called, by what, and who answered. A page begins when an alert or an incident calls somebody, or when you do.")
        .Lives(PageLife.Life, page => page.State)
        .With("title", page => page.Title, field => field.Required().Searchable().Listed())
        .With("details", page => page.Details, field => field.LongText())
        .With("urgency", page => page.Urgency, field => field.Listed())
        .With("subject", page => page.SubjectNumber, field => field.Plain().Listed(), "About")
        .With("policy", page => page.Policy, label: "Escalation policy")
        .With("team", page => page.Team, field => field.Listed())
        .With("person", page => page.Person)
        .With("service", page => page.Service)
        .With("called", page => page.Called, field => field.Plain(), "Called last")
        .With("outOfHours", page => page.OutOfHours)
        .With("round", page => page.Round, field => field.Plain())
        .With("step", page => page.Step, field => field.Plain())
        .With("nextStepAt", page => page.NextStepAt, field => field.Plain(), "Next step")
        .With("triggeredAt", page => page.TriggeredAt, field => field.Listed())
        .With("acknowledgedBy", page => page.AcknowledgedBy, field => field.Listed())
        .With("acknowledgedAt", page => page.AcknowledgedAt, field => field.Plain())
        .With("snoozedUntil", page => page.SnoozedUntil, field => field.Plain())
        .With("resolvedAt", page => page.ResolvedAt, field => field.Plain());

    public static Resource<Page> Resource { get; } = new Resource<Page>(Kind)
        .Create<TriggerPage, TriggerPage.Request>()
        .Move<AcknowledgePage, AcknowledgePage.Request>(PageLife.Acknowledged)
        .Move<SnoozePage, SnoozePage.Request>(PageLife.Snoozed)
        .Move<WakePage, WakePage.Request>(PageLife.Triggered)
        .Move<ResolvePage, ResolvePage.Request>(PageLife.Resolved)
        .Action<ReassignPage, ReassignPage.Request>("reassignments", "Call somebody else", Kind.EditRight, page => page.IsOpen, asksAnew: true)
        .Action<EscalatePage, EscalatePage.Request>("escalations", "Next step now", Kind.EditRight, page => page.State == PageLife.Triggered);

    public static RecordKey Key(Id<Page> page) => new(Kind.Name, page.Value);
}
