using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;
using Tandem.Transition.EarlyLife;

namespace Tandem.Operation.EarlyLife;

/// <summary>What the desk sees of a release in its early life.</summary>
public static class IncidentMeasurePractice
{
    public static Practice Practice { get; } = new Practice("Incidents of releases")
        .Uses(services => services.AddScoped<IExitMeasure, LinkedIncidents>().AddScoped<IExitMeasure, OpenMajorIncidents>());
}
