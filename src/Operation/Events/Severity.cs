namespace Tandem.Operation.Events;

/// <summary>How bad an alert says it is, in the words of PagerDuty's common event format; the worst first.</summary>
public enum Severity
{
    Critical = 1,
    Error = 2,
    Warning = 3,
    Info = 4,
}
