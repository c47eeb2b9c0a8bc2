using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Heartbeats;

/// <summary>Heartbeats: noticing that something is told no more.</summary>
public static class HeartbeatPractice
{
    public static Practice Practice { get; } = new Practice("Heartbeats")
        .Record(HeartbeatKind.Kind, HeartbeatStore.Map, HeartbeatKind.Resource)
        .Does<MissHeartbeat.Order, MissHeartbeat>()
        .Listens<HeartbeatMissed, OnHeartbeatMissed>()
        .Listens<HeartbeatReceived, OnHeartbeatReceived>()
        .Listens<HeartbeatSwitched, OnHeartbeatSwitched>()
        .Uses(services => services
            .AddSingleton<HeartbeatKeys>().AddScoped<HeartbeatTimer>().AddScoped<HeartbeatAlert>().AddScoped<HeartbeatAnswers>().AddScoped<OpsgenieHeartbeats>()
            .AddDoor<PingAddressDoor>("heartbeat.main"))
        .Answers(app =>
        {
            HeartbeatAnswers.Map(app);
            OpsgenieHeartbeats.Map(app);
        })
        .Suits(StandardRole.Agent, GrantScope.Everywhere, HeartbeatKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, "heartbeats.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "heartbeats.*")
        .Explains("Heartbeat", "A sign of life that is sent again and again. When it is not heard in its time, an alert says so.")
        .Shows("Heartbeats", "/heartbeats", "heart-rate-monitor", HeartbeatKind.Kind.ReadRight);
}
