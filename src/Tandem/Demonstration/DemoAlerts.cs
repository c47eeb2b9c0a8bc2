using Tandem.Kernel.Access;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventRules;
using Tandem.Operation.Integrations;
using Tandem.Operation.Silences;

namespace Tandem.Demonstration;

/// <summary>Lets the company's monitoring ring: an integration, a score of alerts of which some belong together, a silence, and two rules.</summary>
internal sealed class DemoAlerts(Intake intake, AddIntegration integrate, IntegrationBook book, AddSilence silence, AddEventRule write, MoveEventRule move, TimeProvider clock)
{
    private static readonly Actor By = Actor.System("demo");

    public async Task Ring(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var watchdog = await write.Run(new("The watchdog only shows that monitoring is alive", Matchers: [new("alertname", "Watchdog")], Outcome: EventOutcome.Ignore), By, stop);
        await move.Run(new(watchdog.Id, EventRule.Active), By, stop);
        await write.Run(new("Call nobody for clocks and certificates", Matchers: [new("alertname", "Node(Clock.*|System.*)|Certificate.*", IsRegex: true)], Outcome: EventOutcome.Record), By, stop);
        await silence.Run(new("New drives arrive on Thursday", [new("host", "tape-f1")], EndsAt: now.AddDays(3), CreatedBy: "Servers and storage"), By, stop);
        var prometheus = (await integrate.Run(new("Prometheus in Kiel", IntegrationType.Alertmanager), By, stop)).Integration;
        var from = new Sender(prometheus.Id, prometheus.Name);
        var known = (await book.All(stop)).First(each => each.Sender.Integration == prometheus.Id);
        foreach (var alert in AlertWords.Alerts)
        {
            var first = Read(alert.Name, alert.Summary, alert.Severity, alert.Host, now.AddMinutes(-alert.Ago), over: false);
            var events = Enumerable.Repeat(first, alert.Times);
            List<ReceivedEvent> sent = [.. alert.Over ? events.Append(Read(alert.Name, alert.Summary, alert.Severity, alert.Host, now, over: true)) : events];
            await intake.TakeAtOnce(sent, stop);
            known.Count(sent.Count, 0, now);
        }

        ReceivedEvent Read(string name, string summary, string severity, string host, DateTimeOffset at, bool over)
        {
            var draft = new EventDraft { At = at, Resolved = over };
            draft.Labels.AddRange([new("alertname", name), new("severity", severity), new("host", host), new("cluster", "harbour")]);
            draft.Annotations.Add(new("summary", summary));
            return draft.Read(from, now).Event!;
        }
    }
}
