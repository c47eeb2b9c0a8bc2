using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.ReleaseTimeline;

/// <summary>Releases over time: their stages, and which version ran where.</summary>
public static class ReleaseTimelinePractice
{
    public static Practice Practice { get; } = new Practice("Release timeline")
        .Uses(services => services.AddScoped<ReadReleaseTimeline>());
}
