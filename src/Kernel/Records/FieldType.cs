namespace Tandem.Kernel.Records;

/// <summary>What kind of value a field holds, and so how it is asked for, shown, filtered and described.</summary>
public enum FieldType
{
    Text,
    LongText,
    Number,
    YesNo,
    Moment,

    /// <summary>A day without a time, kept as <c>2026-05-03</c>.</summary>
    Day,
    Choice,
    Reference,

    /// <summary>Several references, in the order they were given.</summary>
    References,
    Data,
}
