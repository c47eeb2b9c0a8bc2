using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Operation.Categories;
using Tandem.Operation.ChangeEffects;
using Tandem.Operation.Families;
using Tandem.Operation.Merging;
using Tandem.Operation.Outages;
using Tandem.Operation.Paging;
using Tandem.Operation.Problems;
using Tandem.Operation.Solutions;

namespace Tandem.Operation.Incidents;

/// <summary>What everybody may know of an incident, and what may be done with it.</summary>
public static class IncidentKind
{
    public static RecordKind<Incident> Kind { get; } = new RecordKind<Incident>("incident", "incidents", "INC", "Incident")
        .Titled(incident => incident.Title)
        .Lives(IncidentLife.Life, incident => incident.State)
        .SeenBy(incident => incident.Organisation, incident => incident.Requester)
        .Followed("/portal/incidents")
        .With("title", incident => incident.Title, field => field.Editable().Required().Searchable().Listed())
        .With("description", incident => incident.Description, field => field.Editable().Searchable().Plain())
        .With("priority", incident => incident.Priority, field => field.Listed())
        .With("impact", incident => incident.Impact, field => field.Editable())
        .With("urgency", incident => incident.Urgency, field => field.Editable())
        .With("team", incident => incident.Team, field => field.Editable().Listed())
        .With("assignee", incident => incident.Assignee, field => field.Editable().Listed())
        .With("requester", incident => incident.Requester, field => field.Editable().Listed())
        .With("organisation", incident => incident.Organisation)
        .With("service", incident => incident.Service, field => field.Editable().Listed())
        .With("item", incident => incident.Item, field => field.Editable().Internal(), "Configuration item")
        .With("category", incident => incident.Category, field => field.Editable().Offered((store, stop) => store.OfferedCategories(stop)))
        .With("channel", incident => incident.Channel)
        .With("open", incident => incident.Open)
        .With("major", incident => incident.Major)
        .With("parent", incident => incident.Parent, field => field.Editable())
        .With("mergedInto", incident => incident.MergedInto)
        .With("pendingReason", incident => incident.PendingReason)
        .With("pendingUntil", incident => incident.PendingUntil, field => field.Plain())
        .With("resolutionCode", incident => incident.ResolutionCode)
        .With("resolution", incident => incident.Resolution, field => field.Searchable().Plain())
        .With("openedAt", incident => incident.OpenedAt, field => field.Listed())
        .With("dueAt", incident => incident.DueAt, field => field.Internal())
        .With("respondedAt", incident => incident.RespondedAt, field => field.Plain())
        .With("resolvedAt", incident => incident.ResolvedAt)
        .With("closedAt", incident => incident.ClosedAt)
        .With("reopenCount", incident => incident.ReopenCount, field => field.Internal())
        .With("reassignmentCount", incident => incident.ReassignmentCount, field => field.Internal())
        .With("timeSpent", incident => incident.TimeSpent, field => field.Internal().Plain());

    public static Resource<Incident> Resource { get; } = new Resource<Incident>(Kind)
        .Create<LogIncident, LogIncident.Request>()
        .Edit<EditIncident, EditIncident.Request>()
        .Move<AssignIncident, AssignIncident.Request>(IncidentLife.Assigned)
        .Move<StartIncident, StartIncident.Request>(IncidentLife.InProgress, [IncidentLife.New, IncidentLife.Assigned])
        .Move<ResumeIncident, ResumeIncident.Request>(IncidentLife.InProgress, [IncidentLife.Pending])
        .Move<ReopenIncident, ReopenIncident.Request>(IncidentLife.InProgress, [IncidentLife.Resolved, IncidentLife.Closed])
        .Move<HoldIncident, HoldIncident.Request>(IncidentLife.Pending)
        .Move<ResolveIncident, ResolveIncident.Request>(IncidentLife.Resolved)
        .Move<CloseIncident, CloseIncident.Request>(IncidentLife.Closed)
        .Move<CancelIncident, CancelIncident.Request>(IncidentLife.Cancelled)
        .Action<AssignIncident, AssignIncident.Request>("assign", "Hand on", Kind.EditRight, incident => incident.Open && incident.State != IncidentLife.New, asksAnew: true)
        // Where pages are told never to offer a verb, a panel of the incident's own page does.
        .Action<BookTime, BookTime.Request>("time", "Book time", Kind.EditRight, _ => false)
        .Action<MergeIncidents, MergeIncidents.Request>("merge", "Merge into another", MergingPractice.Right, incident => incident.Open)
        .Action<UnmergeIncident, UnmergeIncident.Request>("unmerge", "Take the merge back", MergingPractice.Right, incident => incident.MergedInto is not null)
        .Action<CommentOnChildren, CommentOnChildren.Request>("child-comments", "Comment on every child", Kind.CommentRight, _ => false)
        .Action<UseArticle, UseArticle.Request>("articles", "Solved with an article", Kind.EditRight, _ => false)
        .Action<WriteSolution, WriteSolution.Request>("solutions", "Write an article from the resolution", Kind.EditRight, _ => false)
        .Action<RelateToProblem, RelateToProblem.Request>("problems", "Relate to a problem", Kind.EditRight, _ => false)
        .Action<BlameChange, BlameChange.Request>("changes", "Caused by a change", Kind.EditRight, _ => false)
        .Action<PageAboutIncident, PageAboutIncident.Request>("pages", "Page…", Kind.EditRight, incident => incident.Open, asksAnew: true)
        .Action<RecordAsOutage, RecordAsOutage.Request>("outage", "Record as outage", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<Incident> incident) => new(Kind.Name, incident.Value);
}
