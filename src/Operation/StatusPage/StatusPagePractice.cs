using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.StatusPage;

/// <summary>The status page: public and private, made from what services, notices and planned work say.</summary>
public static class StatusPagePractice
{
    public static Practice Practice { get; } = new Practice("Status page")
        .Uses(services => services
            .AddSingleton<StatusBoard>().AddSingleton<StatusAnswers>().AddScoped<StatusReading>().AddScoped<StatusWords>().AddScoped<StatusPosts>()
            .AddDestination(new(Place.Portal, "Service status", "/status", "activity", 40)))
        .Answers(app =>
        {
            StatusAnswers.Map(app);
            StatusPosts.Map(app);
        });
}
