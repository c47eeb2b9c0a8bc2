using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tandem.Kernel.Text;

/// <summary>Days as programs, addresses and forms write them: <c>2026-05-03</c> (ISO 8601).</summary>
public static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day on which a moment is, on the clock that it is told by.</summary>
    public static string Of(DateTimeOffset moment) => moment.ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryRead([NotNullWhen(true)] string? text, out DateOnly day) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
