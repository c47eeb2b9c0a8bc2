namespace Tandem.People.Sessions;

/// <summary>Which browser on which system somebody used, in two words, from what it says of itself (RFC 9110, User-Agent).</summary>
public static class BrowserName
{
    // Each says it is the ones below it too, so the first that is found is the one.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <returns>Null where it says nothing we know.</returns>
    public static (string Browser, string System)? Of(string userAgent) =>
        Find(Browsers, userAgent) is { } browser && Find(Systems, userAgent) is { } system ? (browser, system) : null;

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        known.Where(each => userAgent.Contains(each.Mark, StringComparison.Ordinal)).Select(each => each.Name).FirstOrDefault();
}
