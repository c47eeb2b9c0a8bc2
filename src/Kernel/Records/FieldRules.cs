using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Records;

/// <summary>Says more about a field while its kind is being described.</summary>
public sealed class FieldRules(RecordField field)
{
    public FieldRules Editable()
    {
        field.Editable = true;
        return this;
    }

    /// <summary>No record is without it; that the feature refuses one is its own affair.</summary>
    public FieldRules Required()
    {
        field.Required = true;
        return this;
    }

    public FieldRules Searchable()
    {
        field.Searchable = true;
        return this;
    }

    public FieldRules Internal()
    {
        field.Internal = true;
        return this;
    }

    public FieldRules Listed()
    {
        field.Listed = true;
        return this;
    }

    /// <summary>Neither a filter nor an order: long texts, data.</summary>
    public FieldRules Plain()
    {
        field.Filterable = false;
        field.Sortable = false;
        return this;
    }

    /// <summary>Written over several lines, in Markdown.</summary>
    public FieldRules LongText()
    {
        field.Type = FieldType.LongText;
        return Plain();
    }

    /// <summary>Forms offer these values where there are any; whether others are taken is the feature's affair.</summary>
    public FieldRules Offered(Func<Store, CancellationToken, Task<IReadOnlyList<string>>> values)
    {
        field.Offered = values;
        return this;
    }

    /// <summary>The text is a day without a time, kept as <c>2026-05-03</c>.</summary>
    public FieldRules Day()
    {
        field.Type = FieldType.Day;
        return this;
    }

    /// <summary>The number is a share of a whole, 1 being all of it.</summary>
    public FieldRules Share()
    {
        field.IsShare = true;
        return this;
    }

    /// <summary>The number is a length of time in seconds.</summary>
    public FieldRules Seconds()
    {
        field.IsSeconds = true;
        return this;
    }

    public FieldRules OneOf(params IEnumerable<FieldChoice> choices)
    {
        field.Choices = [.. choices];
        return this;
    }
}
