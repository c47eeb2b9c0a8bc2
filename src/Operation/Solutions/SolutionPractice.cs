using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Solutions;

/// <summary>Knowledge at work: articles found for incidents, used for them, and written from them.</summary>
public static class SolutionPractice
{
    /// <summary>From a problem to the article that says what is known of it.</summary>
    public const string DescribedBy = "describedBy";

    public static Practice Practice { get; } = new Practice("Knowledge at work")
        .Relates(DescribedBy, "Described by", "describes", "Describes")
        .Uses(services => services.AddScoped<SolutionPosts>().AddDoor<SolutionPanel>("incident.panels", 5).AddDoor<KnownErrorArticlesPanel>("problem.panels", 5))
        .Answers(SolutionPosts.Map);
}
