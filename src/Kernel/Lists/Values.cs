using System.Globalization;
using NodaTime;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Lists;

/// <summary>Reads the value of a filter.</summary>
internal static class Values
{
    private const int DateLength = 10;

    public static Malformed NotOne(RecordField field, string text) => new($"\"{text}\" is no value of \"{field.Name}\".", field.Name);

    /// <exception cref="Malformed">The text is no value of the field.</exception>
    public static object Read(RecordField field, string text, Actor by) => field.Type switch
    {
        FieldType.YesNo => bool.TryParse(text, out var yes) ? yes : throw NotOne(field, text),
        FieldType.Number when field.ValueType == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw NotOne(field, text),
        FieldType.Number when field.ValueType == typeof(double) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw NotOne(field, text),
        FieldType.Number => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw NotOne(field, text),
        FieldType.Day => Text.IsoDay.TryRead(text, out _) ? text : throw NotOne(field, text),
        FieldType.Moment => Moment(field, text, by),
        FieldType.Choice when field.ValueType.IsEnum => Choices.Read(field.ValueType, text) ?? throw NotOne(field, text),
        _ when field.Choices.Count > 0 => field.Choices.FirstOrDefault(choice => choice.Value.Equals(text, StringComparison.OrdinalIgnoreCase))?.Value ?? throw NotOne(field, text),
        _ => text.Contains('\0', StringComparison.Ordinal) ? throw NotOne(field, text) : text,
    };

    /// <summary>A moment (RFC 3339), or a date: its first moment where the reader lives.</summary>
    private static DateTimeOffset Moment(RecordField field, string text, Actor by)
    {
        if (Text.Rfc3339.TryRead(text, out var moment))
            return moment;
        return Day(field, text, by) is var (begins, _) ? begins : throw NotOne(field, text);
    }

    /// <summary>The day a date stands for: from its first moment to the first of the next, where the reader lives or at the offset behind the date. Null where the text is no date.</summary>
    public static (DateTimeOffset Begins, DateTimeOffset Ends)? Day(RecordField field, string text, Actor by)
    {
        if (field.Type != FieldType.Moment || text.Length < DateLength
            || !Text.IsoDay.TryRead(text[..DateLength], out var day) || day.Year is < 2 or > 9998)
            return null;
        if (text.Length > DateLength)
            return Text.Rfc3339.TryRead($"{text[..DateLength]}T00:00:00{text[DateLength..]}", out var first) ? (first, first.AddDays(1)) : null;
        var (zone, date) = (DateTimeZoneProviders.Tzdb.GetZoneOrNull(by.Zone) ?? DateTimeZone.Utc, LocalDate.FromDateOnly(day));
        return (Begin(date), Begin(date.PlusDays(1)));

        DateTimeOffset Begin(LocalDate at) => zone.AtStartOfDay(at).ToInstant().ToDateTimeOffset();
    }
}
