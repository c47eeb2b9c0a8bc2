using System.Globalization;
using System.Xml;

namespace Tandem.People.WorkingTime;

/// <summary>Lengths of counted time as people write them: <c>4h</c>, <c>1h 30m</c>, <c>153.65h</c> or <c>PT4H</c> (ISO 8601). A day is not read: of counted time nobody knows how long it is.</summary>
public static class CountedLength
{
    private const int LongestText = 40;

    /// <summary>Null where it cannot be read, is nothing, or is longer than allowed.</summary>
    public static TimeSpan? Read(string? text, TimeSpan longest)
    {
        if (text is not { Length: > 0 and <= LongestText })
            return null;
        try
        {
            var length = text[0] == 'P' ? Iso(text) : Plain(text);
            return length > TimeSpan.Zero && length <= longest ? length : null;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static TimeSpan Iso(string text) => text.IndexOf('T', StringComparison.Ordinal) == 1 ? XmlConvert.ToTimeSpan(text) : throw new FormatException();

    private static TimeSpan Plain(string text)
    {
        var sum = 0m;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            decimal unit = part[^1] switch { 'h' => 3_600, 'm' => 60, 's' => 1, _ => throw new FormatException() };
            sum += decimal.Parse(part[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * unit;
        }

        return TimeSpan.FromTicks((long)(sum * TimeSpan.TicksPerSecond));
    }
}
