using Tandem.Design.Capacity;
using Tandem.Design.CapacityTrends;
using Tandem.Interface.Language;
using Tandem.Interface.Look;

namespace Tandem.Design.CapacityPages;

/// <summary>Says how much is used and when something will be full to those who read it.</summary>
internal static class CapacityWords
{
    private const double Hundred = 100;
    private const double Large = 100;

    /// <summary>An amount with its unit: whole where it is large, else to the tenth.</summary>
    public static string Amount(Words say, double amount, string unit) => $"{Short(say, amount)} {unit}".TrimEnd();

    public static string Percent(Words say, double share) => say["{0} %", Short(say, Math.Round(share * Hundred, 1))];

    public static Tone Tone(CapacityResource resource) => resource.Used switch
    {
        >= 1 => Interface.Look.Tone.Bad,
        { } used when used >= resource.WarningShare => Interface.Look.Tone.Warning,
        _ => Interface.Look.Tone.Good,
    };

    /// <summary>When the limit is reached, as a sentence.</summary>
    public static string When(Words say, CapacityOutlook outlook, DateOnly today, Moments moments) => outlook switch
    {
        { Likely: { } likely } when likely <= today => say["The limit is reached."],
        { Likely: { } likely, Earliest: { } earliest, Latest: { } latest } => say["The limit is reached between {0} and {1}, most likely on {2}.", moments.Day(earliest), moments.Day(latest), moments.Day(likely)],
        { Likely: { } likely, Earliest: { } earliest } => say["The limit is reached from {0} on, most likely on {1}; perhaps not within two years.", moments.Day(earliest), moments.Day(likely)],
        { Earliest: { } earliest } => say["The limit is most likely not reached within two years; at the earliest on {0}.", moments.Day(earliest)],
        _ => say["The limit is not reached within two years."],
    };

    /// <summary>What comes round and is counted with, and why, in sentences.</summary>
    public static string Season(Words say, UsageForecast forecast, string unit)
    {
        if (forecast.Seasons.Count == 0)
            return say["It counts with no season: that takes readings on several days of the week over two weeks and more, or over two years."];
        var chosen = say[forecast.Season.Kind switch
        {
            SeasonKind.Week => "It counts with what comes round by the day of the week.",
            SeasonKind.Year => "It counts with what comes round by the month of the year.",
            _ => "It counts with no season: none brought the forecast a fifth nearer to what came.",
        }];
        return string.Join(' ', forecast.Seasons.Select(tried => say[
            tried.Kind == SeasonKind.Week ? "Tried by the day of the week on the last {0} days, it was off by {1} on average, and without by {2}." : "Tried by the month of the year on the last {0} days, it was off by {1} on average, and without by {2}.",
            tried.Days, Amount(say, tried.Off, unit), Amount(say, tried.OffWithout, unit)]).Prepend(chosen));
    }

    private static string Short(Words say, double number) => Math.Abs(number) >= Large || number == Math.Truncate(number) ? say.Number((long)Math.Round(number)) : say.Number(number, 1);
}
