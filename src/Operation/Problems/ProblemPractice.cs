using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Incidents;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.Problems;

/// <summary>Problem management: why incidents happen, what helps until that is mended, and the end of it.</summary>
public static class ProblemPractice
{
    public static Practice Practice { get; } = new Practice("Problem management")
        .Record(ProblemKind.Kind, ProblemStore.Map, ProblemKind.Resource)
        .Answers(RecurrenceAnswers.Map)
        .Sets(CloseQuietProblems.Days)
        .Repeats<CloseQuietProblems>()
        .Relates(ProblemStore.CuredBy, "Cured by", "cures", "Cures")
        .Listens<ChangeFinished, OnChangeFinished>()
        .Listens<KnownErrorDeclared, OnKnownErrorDeclared>()
        .Listens<ConfigurationItemMerged, OnConfigurationItemMerged>()
        .Tells(ProblemKind.Kind, telling => telling
            .Gives(problem => problem.Assignee, "Given to you")
            .Queues(problem => problem.Team, problem => problem.Assignee, "New in your team's queue")
            .Calls<ProblemReopened>("Opened again")
            .Gives(problem => problem.ReviewOwner, "What its review says is yours to change"))
        .Tells(IncidentKind.Kind, telling => telling
            .Warns<WorkaroundOffered>(incident => incident.Team, incident => incident.Assignee, _ => "There is a workaround for it"))
        .Uses(services => services.AddScoped<FindRecurrences>().AddDoor<KnownErrorBanner>("incident.top").AddDoor<ProblemPanel>("incident.panels", 4))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "problems.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "problems.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "problems.*")
        .Explains("Problem", "The cause, known or not, of one or more incidents. An incident is over when the service works again; a problem when it cannot come back.")
        .Explains("Known error", "A problem whose cause is known and for which there is a workaround, though it is not fixed yet.")
        .Explains("Workaround", "What restores the service, or spares people the worst, while the cause is still there.")
        .Shows("Problems", "/problems?open=true", "zoom-question", ProblemKind.Kind.ReadRight, 'b');
}
