using System.Text.RegularExpressions;
using Tandem.Kernel.Text;

namespace Tandem.People.Holidays;

/// <summary>Days, months and years as the rules of holidays write them (ISO 8601).</summary>
internal static partial class HolidayMoments
{
    /// <summary>The first day of what is written: <c>2021</c>, <c>2021-07</c> or <c>2021-07-19</c>; null: it is none of them.</summary>
    public static DateOnly? FirstOf(string text)
    {
        var words = Moment().Match(text);
        return words.Success && IsoDay.TryRead(words.Groups[1].Success ? words.Groups[2].Success ? text : text + "-01" : text + "-01-01", out var day) && day.Year is >= 1583 and < 2200
            ? day
            : null;
    }

    [GeneratedRegex(@"^\d{4}(-\d{2}(-\d{2})?)?$")]
    private static partial Regex Moment();
}
