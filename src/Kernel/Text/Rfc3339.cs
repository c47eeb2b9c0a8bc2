using System.Globalization;

namespace Tandem.Kernel.Text;

/// <summary>Reads moments as RFC 3339 writes them: date, time and offset, nothing left out.</summary>
public static class Rfc3339
{
    private const int Seconds = 19;

    public static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length is < 20 or > 40 || text[10] is not ('T' or 't' or ' ')
            || !DateTime.TryParseExact(string.Concat(text[..10], "T", text[11..Seconds]), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return false;
        var rest = text[Seconds..];
        if (!TryFraction(ref rest, out var ticks) || !TryOffset(rest, out var offset) || clock.Year is <= 1 or >= 9999)
            return false;
        moment = new DateTimeOffset(clock.AddTicks(ticks), offset);
        return true;
    }

    /// <summary>Finer than a tick (100 ns) is cut off.</summary>
    private static bool TryFraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest[0] != '.')
            return true;
        var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0)
            return false;
        for (var (at, worth) = (1, TimeSpan.TicksPerSecond / 10); at <= digits && worth > 0; at++, worth /= 10)
            ticks += (rest[at] - '0') * worth;
        rest = rest[(digits + 1)..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> rest, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (rest is "Z" or "z")
            return true;
        if (rest is not ['+' or '-', _, _, ':', _, _]
            || !int.TryParse(rest[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(rest[4..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || hours > 13 || minutes > 59)
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (rest[0] == '-' ? -1 : 1);
        return true;
    }
}
