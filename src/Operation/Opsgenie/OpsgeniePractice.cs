using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Opsgenie;

/// <summary>The Alert API v2 of Opsgenie: whoever spoke to it changes the host name alone.</summary>
public static class OpsgeniePractice
{
    public static Practice Practice { get; } = new Practice("Alerts as Opsgenie knows them")
        .Uses(services => services
            .AddScoped<OpsgenieAlerts>().AddScoped<OpsgenieNames>().AddScoped<OpsgenieRequests>().AddScoped<OpsgenieErrands>().AddScoped<OpsgenieDeeds>()
            .AddScoped<OpsgenieCalls>().AddScoped<OpsgenieLog>().AddScoped<OpsgenieIntake>().AddScoped<OpsgenieAnswers>().AddScoped<OpsgenieAttachments>())
        .Answers(OpsgenieAnswers.Map);
}
