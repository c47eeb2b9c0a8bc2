using System.Globalization;
using System.Text.RegularExpressions;
using Tandem.Interface.Language;
using Tandem.Interface.Readers;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Look;

/// <summary>Writes moments and lengths of time the way the reader says them.</summary>
public sealed partial class Moments(Words say, Reader reader)
{
    private const string DayForm = "d MMM yyyy";

    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary><c>Tue 3 May 2026, 14:05</c> on the reader's own clock.</summary>
    public string Absolute(DateTimeOffset at)
    {
        var local = reader.Local(at);
        return local.ToString("ddd", reader.Culture) + " " + Date(local) + ", " + local.ToString("t", reader.Culture);
    }

    /// <summary><c>5 minutes ago</c>, or the date where that is more than a week away.</summary>
    public string Relative(DateTimeOffset at)
    {
        var distance = reader.Now - at;
        if (distance.Duration() >= Soon)
            return Date(reader.Local(at));
        if (distance.Duration() < TimeSpan.FromMinutes(1))
            return say["just now"];
        return distance > TimeSpan.Zero ? Ago(distance) : Ahead(-distance);
    }

    /// <summary>A day or more ahead: whoever plans asks when, not in how long.</summary>
    public bool IsFarAhead(DateTimeOffset at) => at - reader.Now >= OneDay;

    /// <summary><c>2 days 4 h</c>: the two largest units, which is as much as one reads at a glance.</summary>
    public string Length(TimeSpan length)
    {
        var sign = length < TimeSpan.Zero ? "−" : "";
        length = length.Duration();
        return sign + (length switch
        {
            { TotalDays: >= 1 } => Two(say.Many(length.Days, "{0} day", "{0} days"), length.Hours, "{0} h"),
            { TotalHours: >= 1 } => Two(say["{0} h", length.Hours], length.Minutes, "{0} min"),
            { TotalMinutes: >= 1 } => say["{0} min", length.Minutes],
            _ => say["{0} s", length.Seconds],
        });
    }

    /// <summary><c>3 May 2026</c></summary>
    public string Day(DateOnly day) => day.ToString(DayForm, reader.Culture);

    /// <summary>The same of a day as programs write it; a dash where there is none.</summary>
    public string Day(string? day) => IsoDay.TryRead(day, out var read) ? Day(read) : "–";

    /// <summary><c>May 2026</c>, of a day as programs write it; a dash where there is none.</summary>
    public string Month(string? day) => IsoDay.TryRead(day, out var read) ? read.ToString("MMMM yyyy", reader.Culture) : "–";

    /// <summary>A sentence that was written down with days and moments as programs write them, with these as the reader says them.</summary>
    public string Told(string sentence) => IsoDays.Replace(sentence, found => Clock(found.Value) ?? (IsoDay.TryRead(found.Value, out var day) ? Day(day) : found.Value));

    /// <summary>The same for what may ask for a day as programs write it, such as a complaint: its moments alone.</summary>
    public string ToldInTime(string sentence) => IsoDays.Replace(sentence, found => Clock(found.Value) ?? found.Value);

    private string? Clock(string written) =>
        DateTimeOffset.TryParseExact(written, ["yyyy-MM-dd HH:mm 'UTC'", "yyyy-MM-dd HH:mm:ss 'UTC'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? Absolute(moment) : null;

    private string Ago(TimeSpan length) => length switch
    {
        { TotalDays: >= 1 } => say.Many(length.Days, "{0} day ago", "{0} days ago"),
        { TotalHours: >= 1 } => say.Many(length.Hours, "{0} hour ago", "{0} hours ago"),
        _ => say.Many(length.Minutes, "{0} minute ago", "{0} minutes ago"),
    };

    private string Ahead(TimeSpan length) => length switch
    {
        { TotalDays: >= 1 } => say.Many(Nearest(length.TotalDays), "in {0} day", "in {0} days"),
        { TotalHours: >= 1 } => say.Many(Nearest(length.TotalHours), "in {0} hour", "in {0} hours"),
        _ => say.Many(Nearest(length.TotalMinutes), "in {0} minute", "in {0} minutes"),
    };

    private static int Nearest(double length) => (int)Math.Round(length);

    [GeneratedRegex(@"(?<![\w-])\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})? UTC)?(?![\w-])")]
    private static partial Regex IsoDays { get; }

    private string Two(string large, int small, string unit) => small == 0 ? large : large + " " + say[unit, small];

    private string Date(DateTimeOffset local) => local.ToString(DayForm, reader.Culture);
}
