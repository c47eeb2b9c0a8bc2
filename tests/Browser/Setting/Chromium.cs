namespace Tandem.Tests.Browser.Setting;

/// <summary>The browser that journeys are walked in: the one TANDEM_TEST_CHROMIUM names, or Debian's.</summary>
public static class Chromium
{
    private const string Debian = "/usr/bin/chromium";

    public static string Program { get; } = Environment.GetEnvironmentVariable("TANDEM_TEST_CHROMIUM") is { Length: > 0 } named ? named : Debian;

    /// <summary>Why journeys are skipped; null when they run, or must.</summary>
    public static string? WhyNot { get; } = File.Exists(Program) || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : $"Install chromium, or say in TANDEM_TEST_CHROMIUM where it is: there is none at {Program}";

    /// <summary>A server without a screen, possibly running as root, that shall call nobody. A page lives for a second: its script is not optimized for a long life.</summary>
    public static readonly string[] Switches =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--js-flags=--no-turbofan"];
}
