using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Conflicts;

namespace Tandem.Operation.OnCall;

/// <summary>On-call schedules: who is called when something breaks.</summary>
public static class OnCallPractice
{
    public static Practice Practice { get; } = new Practice("On-call schedules")
        .Record(ScheduleKind.Kind, ScheduleStore.Map, ScheduleKind.Resource)
        .Hangs(ScheduleAnswers.OnCall)
        .Hangs(ScheduleAnswers.Shifts)
        .Hangs(ScheduleAnswers.Coverage)
        .Uses(services => services.AddScoped<WhoIsOnCall>().AddScoped<ReadCoverage>().AddScoped<IConflictSource, HandOvers>())
        .Suits(StandardRole.Agent, GrantScope.Everywhere, ScheduleKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, ScheduleKind.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "schedules.*")
        .Explains("On call", "Ready to be called when something breaks, by day or by night.")
        .Explains("Hand-over", "The moment at which one person's shift ends and the next one's begins.")
        .Explains("Override", "Somebody who is on call for a time instead of whoever the layers of the schedule name.")
        .Shows("Schedules", "/schedules", "calendar-time", ScheduleKind.Kind.ReadRight);
}
