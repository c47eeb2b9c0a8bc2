using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.ReleaseGates;

/// <summary>What must be so before a release enters its next stage.</summary>
public static class ReleaseGatePractice
{
    public static Practice Practice { get; } = new Practice("Release gates")
        .Uses(services => services.AddScoped<CheckGates>())
        .Explains("Gate", "What must be so before a release enters a stage: looked up on the records where that can be done, else ticked by a person with evidence.");
}
