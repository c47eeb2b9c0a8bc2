using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventMappings;
using Tandem.Operation.Events;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Integrations;

/// <summary>A system that sends events, with a key and a quota of its own.</summary>
public sealed class Integration : Record<Integration>
{
    public const string Active = "active";
    public const string Off = "off";

    /// <summary>Events a minute unless somebody says otherwise, and at most.</summary>
    public const int UsualQuota = 60_000, MostQuota = 10_000_000;

    public static Lifecycle Life { get; } = new(
        [new(Active, "Active", StateCategory.Active), new(Off, "Off", StateCategory.Ended)],
        [new(Active, Off, "Switch off"), new(Off, Active, "Switch on")]);

    public static RecordKind<Integration> Kind { get; } = new RecordKind<Integration>("integration", "integrations", "INT", "Integration")
        .Titled(integration => integration.Name)
        .Serves("An integration is the way in for a system that watches yours: it gets a key of its own, and what it sends becomes alerts.")
        .Lives(Life, integration => integration.State)
        .With("name", integration => integration.Name, field => field.Editable().Required().Searchable().Listed())
        .With("type", integration => integration.Type, field => field.Listed().OneOf(
            new("events", "Events"), new("alertmanager", "Prometheus or Alertmanager"), new("grafana", "Grafana"), new("pagerDuty", "PagerDuty Events v2"), new("opsgenie", "Opsgenie"),
            new("cloudEvents", "CloudEvents"), new("otlp", "OpenTelemetry logs"), new("zabbix", "Zabbix"), new("icinga", "Icinga or Nagios"), new("webhook", "JSON of its own, by a mapping"), new("mail", "Mail to an address of its own")))
        .With("service", integration => integration.Service, field => field.Editable().Listed())
        .With("team", integration => integration.Team, field => field.Editable().Listed())
        .With("severity", integration => integration.Severity, field => field.Editable())
        .With("quota", integration => integration.Quota, field => field.Editable(), "Events a minute")
        .With("signed", integration => integration.DemandsSignature, field => field.Editable(), "Requests must be signed")
        .With("mapping", integration => integration.Mapping, field => field.Plain())
        .With("lastSeenAt", integration => integration.LastSeenAt, field => field.Plain().Listed())
        .With("accepted", integration => integration.Accepted, field => field.Plain().Listed())
        .With("rejected", integration => integration.Rejected, field => field.Plain().Listed());

    public required string Name { get; set; }

    public IntegrationType Type { get; init; }

    public string State { get; private set; } = Active;

    /// <summary>SHA-256 of its key, which nobody but its sender has.</summary>
    [Unrecorded]
    public byte[] KeyHash { get; set; } = [];

    /// <summary>The service its events are about where they do not say it.</summary>
    public Id<Service>? Service { get; set; }

    /// <summary>The team that gets them where nobody else does.</summary>
    public Id<Team>? Team { get; set; }

    /// <summary>How bad an event is that does not say it.</summary>
    public Severity Severity { get; set; } = Severity.Warning;

    /// <summary>Events it may send in a minute.</summary>
    public int Quota { get; set; } = UsualQuota;

    /// <summary>Where in its sender's JSON stands what an event needs; null: its tongue is known, or nobody said it yet.</summary>
    public WebhookMapping? Mapping { get; set; }

    /// <summary>Only what is signed is let in, beside the key.</summary>
    public bool DemandsSignature { get; private set; }

    /// <summary>By what its sender signs, sealed.</summary>
    [Unrecorded]
    public string Seal { get; private set; } = "";

    [Derived]
    public DateTimeOffset? LastSeenAt { get; set; }

    [Derived]
    public long Accepted { get; set; }

    [Derived]
    public long Rejected { get; set; }

    public static RecordKey Key(Id<Integration> integration) => new(Kind.Name, integration.Value);

    /// <summary>Demands signatures, or no more; the key for them is made the first time.</summary>
    internal void DemandSignature(bool demanded, Func<string> make)
    {
        DemandsSignature = demanded;
        if (demanded && Seal.Length == 0)
            Seal = make();
    }

    internal void Move(string to) => State = Life.Move(State, to).To;
}
