using NodaTime;

namespace Tandem.People.Holidays;

/// <summary>Days that moon and sun decide.</summary>
internal static class Feasts
{
    /// <summary>The first Sunday after the full moon of the ecclesiastical spring (Gregorian computus, anonymous algorithm of 1876).</summary>
    public static LocalDate Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1);
    }

    /// <summary>Easter of the Julian calendar, as a Gregorian day (Meeus).</summary>
    public static LocalDate OrthodoxEaster(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var days = moon + weekday + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>The day of an equinox in Japan, from 1980 to 2099 (approximation of the Hydrographic Department).</summary>
    public static LocalDate? EquinoxInJapan(int year, bool march)
    {
        if (year is < 1980 or > 2099)
            return null;
        var day = (march ? 20.8431 : 23.2488) + (0.242194 * (year - 1980)) - ((year - 1980) / 4);
        return new LocalDate(year, march ? 3 : 9, (int)day);
    }
}
