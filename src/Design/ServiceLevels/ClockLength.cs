using System.Globalization;
using System.Xml;
using Tandem.Kernel;

namespace Tandem.Design.ServiceLevels;

/// <summary>Lengths of counted time as people write them. A day is refused: of counted time nobody knows how long it is.</summary>
public static class ClockLength
{
    private const string Form = "Write the time as 4h, 1h 30m, 153.65h or PT4H.";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366 * 10);

    /// <summary>The length in ticks (100 ns), more than nothing and at most ten years.</summary>
    /// <param name="about">The part of the request to complain about.</param>
    /// <exception cref="Refused">It cannot be read.</exception>
    public static long Read(string? text, string about)
    {
        var length = text is { Length: > 0 and <= 40 } ? text[0] is 'P' ? Iso(text, about) : Plain(text, about) : throw new Refused(Form, about);
        return length > TimeSpan.Zero && length <= Longest ? length.Ticks : throw new Refused("The time must be more than nothing and at most ten years.", about);
    }

    private static TimeSpan Iso(string text, string about)
    {
        try
        {
            return text.Contains('Y', StringComparison.Ordinal) || text.IndexOf('T', StringComparison.Ordinal) != 1 ? throw new Refused(Form, about) : XmlConvert.ToTimeSpan(text);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw new Refused(Form, about);
        }
    }

    private static TimeSpan Plain(string text, string about)
    {
        var sum = 0m;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            decimal unit = part[^1] switch { 'h' => 3_600, 'm' => 60, 's' => 1, _ => throw new Refused(Form, about) };
            if (!decimal.TryParse(part[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000)
                throw new Refused(Form, about);
            sum += number * unit;
        }

        return TimeSpan.FromTicks((long)(sum * TimeSpan.TicksPerSecond));
    }
}
