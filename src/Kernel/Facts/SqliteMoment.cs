using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Tandem.Kernel.Facts;

/// <summary>Reads moments as SQLite keeps them, <c>2026-05-03 08:00:00.123456</c> in UTC, a million of them in no time.</summary>
internal static class SqliteMoment
{
    private const int ToTheSecond = 19;
    private const int Digits = 7;

    /// <summary>In ticks of UTC (100 ns).</summary>
    public static long Ticks(ReadOnlySpan<byte> text)
    {
        if (text.Length is < ToTheSecond or > ToTheSecond + 1 + Digits || (text.Length > ToTheSecond && text[ToTheSecond] != '.'))
            return DateTimeOffset.Parse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcTicks;
        var second = new DateTime(Number(text[..4]), Number(text[5..7]), Number(text[8..10]), Number(text[11..13]), Number(text[14..16]), Number(text[17..19]), DateTimeKind.Utc);
        var fraction = 0L;
        for (var at = ToTheSecond + 1; at <= ToTheSecond + Digits; at++)
            fraction = (fraction * 10) + (at < text.Length ? text[at] - '0' : 0);
        return second.Ticks + fraction;
    }

    private static int Number(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out int number, out _) ? number : 0;
}
