using System.Collections;
using System.Globalization;
using Tandem.Interface.Readers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Records;

/// <summary>What a form shows, and would send back, for the value a record holds.</summary>
public static class FormValues
{
    public static string? Of(RecordField field, IRecord record, Reader reader, ReferenceLabels labels) => field.Read(record) switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "true" : "false",
        DateTimeOffset moment => reader.Local(moment).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        Enum choice => Names.Camel(choice.ToString()),
        IId id => labels.Of(id.Value)?.Number ?? id.Value.ToString(),
        IEnumerable many when field.ManyOf is not null => string.Join(", ", many.OfType<IId>().Select(id => labels.Of(id.Value)?.Number ?? id.Value.ToString())),
        double number => number.ToString("0.######", reader.Culture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>What a reference is called.</summary>
    public static string? NameOf(RecordField field, IRecord record, ReferenceLabels labels) =>
        field.Read(record) is IId id ? labels.Of(id.Value)?.Title : null;
}
