using Tandem.Kernel.Rooms;
using Tandem.Operation.Absences;
using Tandem.Operation.Alertmanager;
using Tandem.Operation.AlertNoise;
using Tandem.Operation.Assignment;
using Tandem.Operation.Categories;
using Tandem.Operation.ChangeEffects;
using Tandem.Operation.Desk;
using Tandem.Operation.EarlyLife;
using Tandem.Operation.Escalations;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventMappings;
using Tandem.Operation.EventRules;
using Tandem.Operation.Events;
using Tandem.Operation.EventsAside;
using Tandem.Operation.EventTongues;
using Tandem.Operation.Families;
using Tandem.Operation.Handling;
using Tandem.Operation.Heartbeats;
using Tandem.Operation.InboundSignatures;
using Tandem.Operation.Incidents;
using Tandem.Operation.Integrations;
using Tandem.Operation.LikelyCauses;
using Tandem.Operation.MailDesk;
using Tandem.Operation.MajorIncidents;
using Tandem.Operation.Merging;
using Tandem.Operation.OnCall;
using Tandem.Operation.OnCallFeeds;
using Tandem.Operation.OnCallPages;
using Tandem.Operation.Outages;
using Tandem.Operation.Opsgenie;
using Tandem.Operation.Paging;
using Tandem.Operation.PagingLoad;
using Tandem.Operation.PagingPages;
using Tandem.Operation.PagingWatch;
using Tandem.Operation.Portal;
using Tandem.Operation.Problems;
using Tandem.Operation.Promises;
using Tandem.Operation.Replies;
using Tandem.Operation.ServiceNowTables;
using Tandem.Operation.ShiftSwaps;
using Tandem.Operation.Silences;
using Tandem.Operation.Solutions;
using Tandem.Operation.StatusComponents;
using Tandem.Operation.StatusNotices;
using Tandem.Operation.StatusPage;
using Tandem.Operation.StatusSubscribers;
using Tandem.Operation.StatusWork;
using Tandem.Operation.Templates;

namespace Tandem.Operation;

/// <summary>The table of contents of the room that says how it runs: desk, events, incidents, requests, problems, access, on-call, maintenance.</summary>
public static class OperationRoom
{
    public static Room Room { get; } = new Room("Operation", "How it runs", typeof(OperationRoom).Assembly)
        .With(IncidentPractice.Practice)
        .With(MajorIncidentPractice.Practice)
        .With(ProblemPractice.Practice)
        .With(ChangeEffectPractice.Practice)
        .With(EventPractice.Practice)
        .With(IntakePractice.Practice)
        .With(AsidePractice.Practice)
        .With(EventRulePractice.Practice)
        .With(SilencePractice.Practice)
        .With(IntegrationPractice.Practice)
        .With(AlertmanagerPractice.Practice)
        .With(TonguePractice.Practice)
        .With(OpsgeniePractice.Practice)
        .With(MappingPractice.Practice)
        .With(SignaturePractice.Practice)
        .With(HeartbeatPractice.Practice)
        .With(IncidentMeasurePractice.Practice)
        .With(HandlingPractice.Practice)
        .With(AssignmentPractice.Practice)
        .With(CategoryPractice.Practice)
        .With(TemplatePractice.Practice)
        .With(ReplyPractice.Practice)
        .With(FamilyPractice.Practice)
        .With(MergingPractice.Practice)
        .With(LikelyCausePractice.Practice)
        .With(DeskPractice.Practice)
        .With(PortalPractice.Practice)
        .With(MailDeskPractice.Practice)
        .With(OnCallPractice.Practice)
        .With(SwapPractice.Practice)
        .With(AbsencePractice.Practice)
        .With(FeedPractice.Practice)
        .With(OnCallPagesPractice.Practice)
        .With(EscalationPractice.Practice)
        .With(PagingPractice.Practice)
        .With(PagingPagesPractice.Practice)
        .With(LoadPractice.Practice)
        .With(NoisePractice.Practice)
        .With(PagingWatchPractice.Practice)
        .With(PromisePractice.Practice)
        .With(SolutionPractice.Practice)
        .With(IncidentOutagePractice.Practice)
        .With(StatusComponentPractice.Practice)
        .With(StatusNoticePractice.Practice)
        .With(StatusSubscriberPractice.Practice)
        .With(StatusWorkPractice.Practice)
        .With(StatusPagePractice.Practice)
        .With(ServiceNowTablePractice.Practice);
}
