namespace Tandem.Operation.Events;

/// <summary>Why an alert is kept quiet.</summary>
public enum SuppressionCause
{
    /// <summary>A silence or planned work: it is lifted by itself.</summary>
    QuietTime,

    /// <summary>A rule says that such alerts are ignored.</summary>
    Rule,

    /// <summary>Somebody said so.</summary>
    Person,
}
