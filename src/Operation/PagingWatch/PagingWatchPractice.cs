using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Kernel.Http;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.PagingWatch;

/// <summary>The watchdog: raises the alarm when people are not called in time, even with the database down.</summary>
public static class PagingWatchPractice
{
    public static Practice Practice { get; } = new Practice("On-call watchdog")
        .Repeats<PagingPulse>()
        .Uses(services =>
        {
            services.TryAddSingleton<OutgoingHttp>();
            services.AddSingleton<PagingHealth>().AddSingleton(all => EmergencyContact.Read(all.GetRequiredService<IConfiguration>())).AddSingleton<Alarm>().AddHostedService<Watchdog>();
        });
}
