namespace Tandem.Operation.Integrations;

/// <summary>How each kind of sender is told where to send.</summary>
internal static class IntegrationWords
{
    private const string Sample = """{"name": "DiskFull", "summary": "The disk of web-1 is full", "severity": "critical", "labels": {"host": "web-1"}}""";

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
        _ => $"""
            curl -X POST {site}api/v1/events \
              -H "Authorization: Bearer KEY" -H "Content-Type: application/json" \
              -d '{Sample}'
            """,
    };
}
