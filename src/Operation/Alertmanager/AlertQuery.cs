using Microsoft.AspNetCore.Http;
using Tandem.Kernel;
using Tandem.Operation.Silences;

namespace Tandem.Operation.Alertmanager;

/// <summary>Which alerts a caller of the Alertmanager API wants to see.</summary>
/// <param name="Receiver">Whether the one receiver there is suits.</param>
internal sealed record AlertQuery(bool Active, bool Silenced, bool Receiver, IReadOnlyList<MatcherTest> Matchers)
{
    /// <summary>The only name that alerts may have to be wanted; null: several.</summary>
    public string? Name => Matchers.Select(test => test.Matcher).FirstOrDefault(matcher => matcher is { Name: "alertname", IsRegex: false, IsEqual: true, Value.Length: > 0 })?.Value;

    /// <exception cref="Malformed">A filter cannot be read.</exception>
    public static AlertQuery Of(HttpRequest request)
    {
        try
        {
            var receiver = request.Query["receiver"].ToString();
            return new(
                Wanted(request, "active"), Wanted(request, "silenced"),
                receiver.Length == 0 || MatcherTest.Read([new("receiver", receiver, IsRegex: true)])[0].Holds(AlertmanagerJson.Receiver), Filter(request));
        }
        catch (Refused refused)
        {
            throw new Malformed(refused.Message, "filter");
        }
    }

    public static IReadOnlyList<MatcherTest> Filter(HttpRequest request) => MatcherTest.Read([.. request.Query["filter"].SelectMany(filter => MatcherText.Read(filter))]);

    private static bool Wanted(HttpRequest request, string name) => !string.Equals(request.Query[name], "false", StringComparison.OrdinalIgnoreCase);
}
