using Tandem.Kernel.Rooms;
using Tandem.Transition.Addresses;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;
using Tandem.Transition.Cab;
using Tandem.Transition.ChangeCalendar;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.DeploymentEvents;
using Tandem.Transition.Deployments;
using Tandem.Transition.EarlyLife;
using Tandem.Transition.Freezes;
using Tandem.Transition.Impact;
using Tandem.Transition.Inventories;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Knowledge;
using Tandem.Transition.KnowledgePages;
using Tandem.Transition.KnowledgeUse;
using Tandem.Transition.Maintenance;
using Tandem.Transition.Pipelines;
using Tandem.Transition.Precedence;
using Tandem.Transition.Reconciliation;
using Tandem.Transition.Relations;
using Tandem.Transition.ReleaseGates;
using Tandem.Transition.ReleaseNotes;
using Tandem.Transition.Releases;
using Tandem.Transition.ReleaseTimeline;
using Tandem.Transition.RuleTrials;
using Tandem.Transition.Runbooks;
using Tandem.Transition.ServiceMap;
using Tandem.Transition.Sightings;
using Tandem.Transition.StandardChanges;
using Tandem.Transition.Substitutions;
using Tandem.Transition.UnauthorisedChanges;

namespace Tandem.Transition;

/// <summary>The table of contents of the room that says how it changes: configuration, changes, releases, testing, knowledge.</summary>
public static class TransitionRoom
{
    public static Room Room { get; } = new Room("Transition", "How it changes", typeof(TransitionRoom).Assembly)
        .With(ConfigurationPractice.Practice)
        .With(AddressPractice.Practice)
        .With(ServiceMapPractice.Practice)
        .With(RelationPractice.Practice)
        .With(ImpactPractice.Practice)
        .With(ClassPractice.Practice)
        .With(ChangePractice.Practice)
        .With(ChangeCalendarPractice.Practice)
        .With(StandardChangePractice.Practice)
        .With(FreezePractice.Practice)
        .With(MaintenancePractice.Practice)
        .With(PrecedencePractice.Practice)
        .With(SightingPractice.Practice)
        .With(ReconciliationPractice.Practice)
        .With(InventoryPractice.Practice)
        .With(RuleTrialPractice.Practice)
        .With(ApprovalPractice.Practice)
        .With(PolicyPractice.Practice)
        .With(SubstitutionPractice.Practice)
        .With(CabPractice.Practice)
        .With(UnauthorisedChangePractice.Practice)
        .With(PipelinePractice.Practice)
        .With(ReleasePractice.Practice)
        .With(ReleaseTimelinePractice.Practice)
        .With(ReleaseGatePractice.Practice)
        .With(ReleaseNotesPractice.Practice)
        .With(EarlyLifePractice.Practice)
        .With(DeploymentPractice.Practice)
        .With(DeploymentEventPractice.Practice)
        .With(KnowledgePractice.Practice)
        .With(RatingPractice.Practice)
        .With(ArticleUsePractice.Practice)
        .With(KnowledgePagesPractice.Practice)
        .With(RunbookPractice.Practice);
}
