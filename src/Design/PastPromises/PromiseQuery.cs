using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel;
using Tandem.Kernel.Text;

namespace Tandem.Design.PastPromises;

/// <summary>What an address asks of the list of kept and broken promises.</summary>
/// <param name="From">The first UTC day on which they were kept or broken; null: since ever.</param>
/// <param name="Until">The UTC day after the last; null: until now.</param>
/// <param name="Team">A number, or <c>none</c>; empty: any. The same of the service.</param>
/// <param name="Organisations">Numbers; none: all.</param>
/// <param name="Kept">Kept or broken; null: both.</param>
/// <param name="Policy">Its number; empty: any.</param>
/// <param name="Skip">How many of the latest were shown already.</param>
public sealed record PromiseQuery(string Kind, DateOnly? From, DateOnly? Until, string Team, string Service, IReadOnlyList<string> Organisations, bool? Kept, string Policy, int Skip)
{
    /// <summary>The resource, in addresses.</summary>
    public const string Plural = "promises";

    /// <summary>Of all that is not skipped.</summary>
    public const int AtOnce = 100;

    private const int Farthest = 1_000_000_000;

    /// <exception cref="Malformed">A day or a word is none.</exception>
    public static PromiseQuery Of(IQueryCollection address)
    {
        var moments = address["at"].ToString() is { Length: > 0 } at ? at.Split("..") : ["", ""];
        if (moments.Length != 2)
            throw new Malformed("Say from when until when: at=2026-05-01T00:00:00Z..2026-06-01T00:00:00Z.", "at");
        return new(
            address["kind"].ToString() is { Length: > 0 } kind ? kind : "incident",
            Day(moments[0], "at") ?? Day(address["from"].ToString(), "from"), Day(moments[1], "at") ?? Day(address["until"].ToString(), "until"),
            address["team"].ToString().Trim(), address["service"].ToString().Trim(),
            address["organisation"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            address["kept"].ToString() switch { "" => null, "true" => true, "false" => false, _ => throw new Malformed("Say true or false.", "kept") },
            address["policy"].ToString().Trim(),
            address["cursor"].ToString() switch
            {
                "" => 0,
                var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip < Farthest => skip,
                _ => throw new Malformed("This is no place in this list.", "cursor"),
            });
    }

    /// <summary>The same as an address says it, without the place in the list.</summary>
    public string Words => string.Join('&', Parts().Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));

    private IEnumerable<(string Name, string Value)> Parts()
    {
        if (Kind != "incident")
            yield return ("kind", Kind);
        if (From is { } from)
            yield return ("from", IsoDay.Of(from));
        if (Until is { } until)
            yield return ("until", IsoDay.Of(until));
        if (Team.Length > 0)
            yield return ("team", Team);
        if (Service.Length > 0)
            yield return ("service", Service);
        if (Organisations.Count > 0)
            yield return ("organisation", string.Join(',', Organisations));
        if (Kept is { } kept)
            yield return ("kept", kept ? "true" : "false");
        if (Policy.Length > 0)
            yield return ("policy", Policy);
    }

    private static DateOnly? Day(string text, string field) => text switch
    {
        "" => null,
        _ when IsoDay.TryRead(text.Length > 10 ? text[..10] : text, out var day) && (text.Length == 10 || text[10..] == "T00:00:00Z") => day,
        _ => throw new Malformed($"\"{text}\" is no day: write it as 2026-05-03. Promises are counted by UTC days.", field),
    };
}
