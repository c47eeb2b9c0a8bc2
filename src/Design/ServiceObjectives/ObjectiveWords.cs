using Tandem.Design.Availability;
using Tandem.Interface.Language;
using Tandem.Interface.Look;

namespace Tandem.Design.ServiceObjectives;

/// <summary>How amounts of an error budget are read.</summary>
internal static class ObjectiveWords
{
    private const double Hour = 3_600;
    private const double Minute = 60;
    private const double Low = 0.25;

    public static string Amount(Words say, IndicatorKind indicator, double amount) => indicator == IndicatorKind.GoodOfTotal ? say.Many((long)Math.Round(amount), "{0} event", "{0} events")
        : Math.Abs(amount) >= Hour ? say["{0} h", say.Number(amount / Hour, 1)] : Math.Abs(amount) >= Minute || amount == 0 ? say["{0} min", say.Number(amount / Minute, 1)] : say["{0} s", say.Number(amount, 0)];

    public static string Percent(Words say, double share, int decimals = 1) => say["{0} %", say.Number(share * 100, decimals)];

    public static Tone Tone(double remaining) => remaining <= 0 ? Interface.Look.Tone.Bad : remaining < Low ? Interface.Look.Tone.Warning : Interface.Look.Tone.Good;

    public static string Window(Words say, ServiceObjective objective) => objective.Window switch
    {
        WindowKind.Rolling => say.Many(objective.Days, "the last {0} day", "the last {0} days"),
        WindowKind.CalendarWeek => say["the calendar week"],
        WindowKind.CalendarMonth => say["the calendar month"],
        _ => say["the calendar quarter"],
    };

    public static string While(Words say, int minutes) => minutes % 1_440 == 0 ? say.Many(minutes / 1_440, "{0} day", "{0} days") : minutes % 60 == 0 ? say.Many(minutes / 60, "{0} hour", "{0} hours") : say.Many(minutes, "{0} minute", "{0} minutes");
}
