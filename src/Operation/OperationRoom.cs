using Tandem.Kernel.Rooms;
using Tandem.Operation.Assignment;
using Tandem.Operation.Categories;
using Tandem.Operation.Desk;
using Tandem.Operation.Families;
using Tandem.Operation.Handling;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;
using Tandem.Operation.Merging;
using Tandem.Operation.Outages;
using Tandem.Operation.Portal;
using Tandem.Operation.Problems;
using Tandem.Operation.Promises;
using Tandem.Operation.Replies;
using Tandem.Operation.Solutions;
using Tandem.Operation.Templates;

namespace Tandem.Operation;

/// <summary>The table of contents of the room that says how it runs: desk, events, incidents, requests, problems, access, on-call, maintenance.</summary>
public static class OperationRoom
{
    public static Room Room { get; } = new Room("Operation", "How it runs", typeof(OperationRoom).Assembly)
        .With(IncidentPractice.Practice)
        .With(MajorIncidentPractice.Practice)
        .With(ProblemPractice.Practice)
        .With(HandlingPractice.Practice)
        .With(AssignmentPractice.Practice)
        .With(CategoryPractice.Practice)
        .With(TemplatePractice.Practice)
        .With(ReplyPractice.Practice)
        .With(FamilyPractice.Practice)
        .With(MergingPractice.Practice)
        .With(DeskPractice.Practice)
        .With(PortalPractice.Practice)
        .With(PromisePractice.Practice)
        .With(SolutionPractice.Practice)
        .With(IncidentOutagePractice.Practice);
}
