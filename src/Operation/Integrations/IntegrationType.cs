namespace Tandem.Operation.Integrations;

/// <summary>The tongue in which an integration's sender speaks.</summary>
public enum IntegrationType
{
    /// <summary>Our own: POST /api/v1/events.</summary>
    Events,
    Alertmanager,
    Grafana,
    PagerDuty,
    Opsgenie,
    CloudEvents,
    Otlp,
    Zabbix,
    Icinga,

    /// <summary>JSON of its own, which a mapping explains.</summary>
    Webhook,

    /// <summary>Mails to an address of its own.</summary>
    Mail,
}
