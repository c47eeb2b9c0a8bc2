using System.Globalization;
using System.Text.RegularExpressions;

namespace Tandem.Bench.Setting;

/// <summary>Waits until everybody who follows a server's journal has heard it to its end.</summary>
internal static partial class Settled
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(10);

    public static async Task Wait(Server server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        for (var waited = TimeSpan.Zero; waited < Most; waited += Look)
        {
            var said = Line().Matches(await client.GetStringAsync("metrics")).ToLookup(
                line => line.Groups["name"].Value, line => double.Parse(line.Groups["value"].Value, CultureInfo.InvariantCulture));
            if (said["listener"].Min() >= said["journal"].Max())
                return;
            await Task.Delay(Look);
        }

        throw new TimeoutException("The server's listeners do not come to the end of the journal.");
    }

    [GeneratedRegex("""^tandem_(tandem_)?(?<name>listener|journal)_position(\{[^}]*\})? (?<value>\S+)$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
