using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventRules;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.EventPipeline;

/// <summary>One alert on its way through the pipeline.</summary>
internal sealed class Passage(Alert alert, ReceivedEvent? received, DateTimeOffset now, Actor by)
{
    public Alert Alert => alert;

    /// <summary>The event that began it; null: what kept the alert quiet is over, and it goes on from there.</summary>
    public ReceivedEvent? Received => received;

    public DateTimeOffset Now => now;

    public Actor By => by;

    /// <summary>What must happen with such alerts.</summary>
    public ReadEventRule? Rule { get; set; }

    /// <summary>The incident to which it belongs, found by the alerts that opened it.</summary>
    public Id<Incident>? Joins { get; set; }

    /// <summary>Other open incidents that turn out to have the same cause, now that this alert is known, and why.</summary>
    public IReadOnlyList<(Id<Incident> Incident, string Reason)> Bridges { get; set; } = [];

    /// <summary>The first of a storm opens the incident for all of it.</summary>
    public bool BeginsStorm { get; set; }

    public LiveAlert Seen => LiveAlert.Of(alert);

    public void Note(string step, string verdict, string reason) => alert.Note(new(step, verdict, reason, now));
}
