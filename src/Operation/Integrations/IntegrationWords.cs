namespace Tandem.Operation.Integrations;

/// <summary>How each kind of sender is told where to send.</summary>
internal static class IntegrationWords
{
    private const string Sample = """{"name": "DiskFull", "summary": "The disk of web-1 is full", "severity": "critical", "labels": {"host": "web-1"}}""";

    /// <summary>What a sender of PagerDuty's Events API v2 shows is the routing key in the body, and nothing else: it has no word for a signature.</summary>
    public const string NoSignatures = "PagerDuty's Events API v2 knows no signatures: the routing key alone lets its sender in. Keep it as secret as a password, and make a new one when somebody may have seen it.";

    /// <summary>Whether its sender has no way to sign what it sends.</summary>
    public static bool CannotSign(IntegrationType type) => type == IntegrationType.PagerDuty;

    /// <param name="site">The site's address, with a slash at its end.</param>
    public static string SetUp(IntegrationType type, Uri site) => type switch
    {
        IntegrationType.Alertmanager => $"""
            # prometheus.yml: instead of an Alertmanager
            alerting:
              alertmanagers:
                - scheme: {site.Scheme}
                  path_prefix: /alertmanager
                  authorization:
                    credentials: KEY
                  static_configs:
                    - targets: ["{site.Authority}"]

            # or amtool
            amtool --alertmanager.url={site}alertmanager/KEY alert query
            """,
        IntegrationType.Grafana => $"""
            # Contact point "Webhook"
            URL: {site}webhooks/grafana
            Authorization header: scheme Bearer, credentials KEY

            # A receiver of a real Alertmanager is told the same way
            {site}webhooks/alertmanager
            """,
        IntegrationType.PagerDuty => $"""
            # Events API v2, with the key as routing_key
            {site}pagerduty/v2/enqueue
            """,
        IntegrationType.Opsgenie => $"""
            # Alert API v2 with the header Authorization: GenieKey KEY
            {site}opsgenie/v2/alerts
            """,
        IntegrationType.CloudEvents => $"""
            # binary, structured or batch, with the header Authorization: Bearer KEY
            {site}webhooks/cloudevents
            """,
        IntegrationType.Otlp => $"""
            # OpenTelemetry Collector
            exporters:
              otlphttp/tandem:
                logs_endpoint: {site}otlp/v1/logs
                encoding: json
                headers:
                  Authorization: Bearer KEY
            """,
        IntegrationType.Zabbix => $"""
            # Import integrations/zabbix/media_tandem.yaml from the source of this product, then set in the media type:
            url: {site}
            key: KEY
            """,
        IntegrationType.Icinga => $"""
            # Put integrations/icinga/tandem-notify.sh from the source of this product beside your notification commands, then set for it:
            TANDEM_URL={site}api/v1/events
            TANDEM_KEY=KEY
            """,
        IntegrationType.Webhook => $"""
            # any JSON, with the header Authorization: Bearer KEY, or the key at the end of the address
            {site}webhooks/json
            """,
        IntegrationType.Mail => """
            # Have mails sent to the address below. Those with the same subject are one alert; it is over
            # when a mail with that subject says OK or RESOLVED.
            """,
        _ => $"""
            curl -X POST {site}api/v1/events \
              -H "Authorization: Bearer KEY" -H "Content-Type: application/json" \
              -d '{Sample}'
            """,
    };
}
