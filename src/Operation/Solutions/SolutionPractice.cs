using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Solutions;

/// <summary>Knowledge at work: articles found for incidents, used for them, and written from them.</summary>
public static class SolutionPractice
{
    public static Practice Practice { get; } = new Practice("Knowledge at work")
        .Uses(services => services.AddScoped<SolutionPosts>().AddDoor<SolutionPanel>("incident.panels", 5))
        .Answers(SolutionPosts.Map);
}
