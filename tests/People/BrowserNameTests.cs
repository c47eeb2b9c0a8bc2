using Tandem.People.Sessions;

namespace Tandem.Tests.People;

/// <summary>People recognise where they are signed in.</summary>
public sealed class BrowserNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "Chrome", "Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1", "Safari", "iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox", "macOS")]
    public void A_browser_and_its_system_are_told_by_name(string userAgent, string browser, string system) =>
        BrowserName.Of(userAgent).ShouldBe((browser, system));

    [Fact]
    public void What_is_not_known_is_not_guessed() => BrowserName.Of("curl/8.5.0").ShouldBeNull();
}
