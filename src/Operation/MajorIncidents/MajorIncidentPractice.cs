using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Major incidents: led by one person, told in time, and learnt from.</summary>
public static class MajorIncidentPractice
{
    public static Practice Practice { get; } = new Practice("Major incidents")
        .Record(MajorIncidentKind.Kind, MajorIncidentStore.Map, MajorIncidentKind.Resource)
        .Does<MissUpdate.Order, MissUpdate>()
        .Listens<IncidentResolved, OnIncidentResolved>()
        .Listens<IncidentCancelled, OnIncidentCancelled>()
        .Listens<IncidentReopened, OnIncidentReopened>()
        .Tells(MajorIncidentKind.Kind, telling => telling
            .Gives(major => major.Commander, "You lead this major incident")
            .Gives(major => major.Communicator, "You tell others how it stands")
            .Gives(major => major.TechnicalLead, "You lead the repair")
            .Gives(major => major.Scribe, "You write down what happens")
            .Calls<MajorIncidentEnded>("It is over: review it")
            .Calls<StatusUpdateMissed>(missed => missed.Person, "A promised status update is overdue"))
        .Uses(services => services.AddScoped<UpdateReminders>())
        .Allows(MajorIncidentKind.DecideRight, "Accept or reject major incidents and approve their reviews")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "major-incidents.read", "major-incidents.create", "major-incidents.edit", "major-incidents.internal", "major-incidents.comment")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "major-incidents.read", "major-incidents.create", "major-incidents.edit", "major-incidents.internal", "major-incidents.comment")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "major-incidents.*")
        .Shows("Major incidents", "/major-incidents", "flame", MajorIncidentKind.Kind.ReadRight, 'm');
}
