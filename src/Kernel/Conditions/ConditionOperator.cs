namespace Tandem.Kernel.Conditions;

/// <summary>How a field is compared.</summary>
public enum ConditionOperator
{
    /// <summary>It is the value, or one of the values.</summary>
    Is,

    /// <summary>It is none of the values.</summary>
    IsNot,

    /// <summary>The text holds one of the values, in any case.</summary>
    Contains,

    /// <summary>The text begins with one of the values, in any case.</summary>
    BeginsWith,

    /// <summary>Nothing is said.</summary>
    IsEmpty,

    /// <summary>Something is said.</summary>
    IsFilled,

    /// <summary>The number or moment is the value or more.</summary>
    AtLeast,

    /// <summary>The number or moment is the value or less.</summary>
    AtMost,
}
