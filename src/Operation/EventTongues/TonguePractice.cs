using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;
using Tandem.Transition.DeploymentEvents;

namespace Tandem.Operation.EventTongues;

/// <summary>The tongues in which other systems tell of events: webhooks, PagerDuty, CloudEvents, OpenTelemetry.</summary>
public static class TonguePractice
{
    public static Practice Practice { get; } = new Practice("Tongues of events")
        .Uses(services => services.AddSingleton<IChangeSenders, IntegrationsTellChanges>().AddSingleton<ActOnAlert>().AddSingleton<WebhookAnswers>().AddSingleton<PagerDutyAnswers>())
        .Answers(app =>
        {
            WebhookAnswers.Map(app);
            PagerDutyAnswers.Map(app);
        });
}
