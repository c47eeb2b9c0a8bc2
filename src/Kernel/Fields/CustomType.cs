namespace Tandem.Kernel.Fields;

/// <summary>What a custom field holds.</summary>
public enum CustomType
{
    Text,
    LongText,
    Number,
    Date,
    Choice,
    Person,
    Reference,
}
