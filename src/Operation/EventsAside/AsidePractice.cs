using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.EventsAside;

/// <summary>Events that were accepted and could not be worked off: nothing accepted is lost without somebody's word.</summary>
public static class AsidePractice
{
    public static Practice Practice { get; } = new Practice("Events set aside")
        .Uses(services => services.AddScoped<ArrivalBoard>().AddScoped<AsidePosts>())
        .Answers(AsideAnswers.Map)
        .Answers(AsidePosts.Map)
        .Administers("Events set aside", AsidePosts.Page, "alert-triangle", JournalPractice.Right);
}
