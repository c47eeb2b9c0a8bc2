using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tandem.Kernel.Rooms;
using Tandem.Operation.EventPipeline;

namespace Tandem.Operation.EventIntake;

/// <summary>The way in for events, and the pipeline behind it.</summary>
public static class IntakePractice
{
    public static Practice Practice { get; } = new Practice("Event intake")
        .Repeats<KeepAlerts>()
        .Uses(services => services
            .AddSingleton<LiveAlerts>().AddSingleton<Gatherings>().AddSingleton<KnownNames>().AddSingleton<RecentChanges>().AddSingleton<EventDoor>().AddSingleton<Reception>()
            .AddSingleton<Intake>().AddSingleton<IHostedService>(provider => provider.GetRequiredService<Intake>())
            .AddScoped<AlertBatch>().AddScoped<Pipeline>().AddScoped<EnrichStep>().AddScoped<SilenceStep>().AddScoped<CorrelateStep>().AddScoped<DecideStep>())
        .Answers(EventAnswers.Map);
}
