using Microsoft.Extensions.Logging.Console;

namespace Tandem.Logs;

/// <summary>How a site keeps its log: lines on standard output, and nothing of the framework's that would name addresses with secrets in them.</summary>
internal static class LogSetup
{
    public static ILoggingBuilder AddLines(this ILoggingBuilder logging) => logging
        .ClearProviders()
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
        .AddFilter("System", LogLevel.Warning)
        // Warns at every first start that keys lie in the site's own database, as they are meant to: SECURITY.md says what follows.
        .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
        .AddConsole(console => console.FormatterName = LineFormatter.FormatterName)
        .AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
}
