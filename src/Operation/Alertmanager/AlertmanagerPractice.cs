using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Alertmanager;

/// <summary>The tongue of Prometheus and Alertmanager.</summary>
public static class AlertmanagerPractice
{
    public static Practice Practice { get; } = new Practice("Alertmanager API")
        .Uses(services => services.AddSingleton<AlertmanagerAlerts>().AddSingleton<AlertmanagerSilences>().AddSingleton<AlertmanagerAnswers>())
        .Answers(AlertmanagerAnswers.Map);
}
