using System.Collections;
using System.Globalization;
using System.Text.Json;
using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Interface.Readers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Records;

/// <summary>Says the value of any field in words.</summary>
public sealed class FieldWords(Words say, Moments moments, ReferenceLabels labels, Reader reader)
{
    /// <summary>The value a record holds.</summary>
    public string? Of(RecordField field, object? value) => value switch
    {
        null or "" => null,
        string number when field.Target is not null => labels.Of(number)?.Title ?? number,
        string day when field.Type == FieldType.Day => Day(day),
        string text => field.Choices.Count > 0 ? Choice(field, text) : text,
        bool yes => yes ? say["Yes"] : say["No"],
        DateTimeOffset moment => moments.Absolute(moment),
        Enum choice => Choice(field, Names.Camel(choice.ToString())),
        IId id => labels.Of(id.Value)?.Title,
        IEnumerable many when field.ManyOf is not null => string.Join(", ", many.OfType<IId>().Select(id => labels.Of(id.Value)?.Title).OfType<string>()),
        double share when field.IsShare => Percent(share),
        int seconds when field.IsSeconds => Length(seconds),
        int number => say.Number(number),
        long number => say.Number(number),
        double number => number.ToString("#,0.###", reader.Culture),
        IFormattable other => other.ToString(null, reader.Culture),
        _ => null,
    };

    /// <summary>The value as a fact recorded it.</summary>
    public string? Of(RecordField? field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => say["Yes"],
        JsonValueKind.False => say["No"],
        JsonValueKind.Number => Number(field, value),
        JsonValueKind.String => Recorded(field, value.GetString()!),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(each => Of(field, each)).Where(text => text is not null)),
        _ => null,
    };

    private string? Recorded(RecordField? field, string text)
    {
        if (text.Length == 0)
            return null;
        if (field is null)
            return text;
        if (field.RefersTo is not null && Guid.TryParse(text, out var id))
            return labels.Of(id)?.Title;
        if (field.Target is not null)
            return labels.Of(text)?.Title ?? text;
        if (field.Type == FieldType.Day)
            return Day(text);
        if (field.Type == FieldType.Moment && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moments.Absolute(moment);
        return field.Choices.Count > 0 ? Choice(field, text) : text;
    }

    private string Number(RecordField? field, JsonElement value) => field switch
    {
        { Choices.Count: > 0 } => Choice(field, value.GetRawText()),
        { IsShare: true } => Percent(value.GetDouble()),
        { IsSeconds: true } => Length(value.GetInt64()),
        _ => value.TryGetInt64(out var number) ? say.Number(number) : value.GetRawText(),
    };

    private string Length(long seconds) => moments.Length(TimeSpan.FromSeconds(seconds));

    private string Percent(double share) => share.ToString("P1", reader.Culture);

    private string Day(string text) => IsoDay.TryRead(text, out var day) ? day.ToString("d", reader.Culture) : text;

    private string Choice(RecordField field, string value) =>
        field.Choices.FirstOrDefault(choice => choice.Value == value) is { } choice ? say[choice.Label] : value;
}
