using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Rooms;
using Tandem.Operation.EventPipeline;

namespace Tandem.Operation.EventIntake;

/// <summary>The way in for events, and the pipeline behind it.</summary>
public static class IntakePractice
{
    public static Practice Practice { get; } = new Practice("Event intake")
        .Table<Arrival>(arrival =>
        {
            arrival.ToTable("arrivals");
            arrival.HasKey(row => row.Number);
        })
        .Repeats<KeepAlerts>()
        .Uses(services => services
            .AddSingleton<LiveAlerts>().AddSingleton<Gatherings>().AddSingleton<KnownNames>().AddSingleton<RecentChanges>().AddSingleton<EventDoor>().AddSingleton<LabelBook>().AddSingleton<Reception>()
            .AddSingleton<AlertWriter>().AddSingleton<ArrivalRows>().AddSingleton<EarlyEnds>().AddSingleton<Inbox>().AddSingleton<IInbox>(provider => provider.GetRequiredService<Inbox>()).AddHostedService<WorkOffArrivals>()
            .AddSingleton<Intake>().AddSingleton<IHostedService>(provider => provider.GetRequiredService<Intake>())
            .AddScoped<AlertBatch>().AddScoped<Pipeline>().AddScoped<EnrichStep>().AddScoped<SilenceStep>().AddScoped<CorrelateStep>().AddScoped<DecideStep>())
        .Answers(EventAnswers.Map);
}
