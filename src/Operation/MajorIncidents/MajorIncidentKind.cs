using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Operation.MajorIncidents;

/// <summary>What everybody may know of a major incident, and what may be done with it.</summary>
public static class MajorIncidentKind
{
    /// <summary>To say that an incident is major, or that it is not.</summary>
    public const string DecideRight = "major-incidents.decide";

    public static RecordKind<MajorIncident> Kind { get; } = new RecordKind<MajorIncident>("major-incident", "major-incidents", "MAJ", "Major incident")
        .Titled(major => major.Title)
        .Lives(MajorIncidentLife.Life, major => major.State)
        .SeenBy<Organisation, Person>(major => major.Organisation, null)
        .With("title", major => major.Title, field => field.Editable().Required().Searchable().Listed())
        .With("incident", major => major.Incident, field => field.Listed())
        .With("organisation", major => major.Organisation)
        .With("reason", major => major.Reason, field => field.LongText())
        .With("rejection", major => major.Rejection, field => field.LongText())
        .With("commander", major => major.Commander, field => field.Editable().Listed())
        .With("communicator", major => major.Communicator, field => field.Editable())
        .With("technicalLead", major => major.TechnicalLead, field => field.Editable())
        .With("scribe", major => major.Scribe, field => field.Editable())
        .With("bridge", major => major.Bridge, field => field.Editable().Plain().Internal())
        .With("audience", major => major.Audience, field => field.Editable().LongText().Internal(), "Who is told, and how")
        .With("updateEvery", major => major.UpdateEvery, field => field.Editable().Plain(), "Minutes between updates")
        .With("nextUpdateAt", major => major.NextUpdateAt, field => field.Listed(), "Next update")
        .With("proposedAt", major => major.ProposedAt, field => field.Listed())
        .With("acceptedAt", major => major.AcceptedAt)
        .With("endedAt", major => major.EndedAt)
        .With("whatHappened", major => major.WhatHappened, field => field.Editable().LongText().Searchable().Internal())
        .With("causes", major => major.Causes, field => field.Editable().LongText().Searchable().Internal())
        .With("lessons", major => major.Lessons, field => field.Editable().LongText().Searchable().Internal())
        .With("actions", major => major.Actions, field => field.Plain().Internal())
        .With("approvedBy", major => major.ApprovedBy)
        .With("approvedAt", major => major.ApprovedAt, field => field.Plain());

    public static Resource<MajorIncident> Resource { get; } = new Resource<MajorIncident>(Kind)
        .Create<ProposeMajorIncident, ProposeMajorIncident.Request>()
        .Edit<EditMajorIncident, EditMajorIncident.Request>(major => major.State != MajorIncidentLife.Reviewed)
        .Move<AcceptMajorIncident, AcceptMajorIncident.Request>(MajorIncidentLife.Active, [MajorIncidentLife.Proposed], DecideRight)
        .Move<ResumeMajorIncident, ResumeMajorIncident.Request>(MajorIncidentLife.Active, [MajorIncidentLife.Ended])
        .Move<RejectMajorIncident, RejectMajorIncident.Request>(MajorIncidentLife.Rejected, DecideRight)
        .Move<EndMajorIncident, EndMajorIncident.Request>(MajorIncidentLife.Ended)
        .Move<ApproveReview, ApproveReview.Request>(MajorIncidentLife.Reviewed, DecideRight)
        // The page of a major incident has places of its own for these.
        .Action<PostUpdate, PostUpdate.Request>("updates", "Post a status update", Kind.EditRight, _ => false)
        .Action<AddReviewAction, AddReviewAction.Request>("actions", "Add an action", Kind.EditRight, _ => false)
        .Action<TickReviewAction, TickReviewAction.Request>("ticks", "Tick an action off, or not", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<MajorIncident> major) => new(Kind.Name, major.Value);
}
