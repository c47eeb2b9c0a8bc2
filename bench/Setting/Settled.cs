using System.Globalization;
using System.Text.RegularExpressions;

namespace Tandem.Bench.Setting;

/// <summary>Waits until a server has worked off what came in, and everybody who follows its journal has heard it to its end.</summary>
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
            if (said["waiting"].Max() == 0 && said["listener"].Min() >= said["journal"].Max())
                return;
            await Task.Delay(Look);
        }

        throw new TimeoutException("The server's listeners do not come to the end of the journal.");
    }

    [GeneratedRegex("""^tandem_(tandem_)?((?<name>listener|journal)_position|event_arrivals_(?<name>waiting))(\{[^}]*\})? (?<value>\S+)$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
