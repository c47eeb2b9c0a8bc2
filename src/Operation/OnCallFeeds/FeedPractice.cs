using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>Shifts in the calendars people use anyway, and their absences from there.</summary>
public static class FeedPractice
{
    public static Practice Practice { get; } = new Practice("On-call calendars")
        .Uses(services => services.AddScoped<FeedAnswers>())
        .Answers(FeedAnswers.Map);
}
