using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.EventTongues;

/// <summary>The tongues in which other systems tell of events: webhooks, PagerDuty, Opsgenie, CloudEvents, OpenTelemetry.</summary>
public static class TonguePractice
{
    public static Practice Practice { get; } = new Practice("Tongues of events")
        .Uses(services => services.AddSingleton<ActOnAlert>().AddSingleton<WebhookAnswers>().AddSingleton<PagerDutyAnswers>().AddSingleton<OpsgenieAnswers>())
        .Answers(app =>
        {
            WebhookAnswers.Map(app);
            PagerDutyAnswers.Map(app);
            OpsgenieAnswers.Map(app);
        });
}
