namespace Tandem.Operation.Paging;

/// <summary>Whether somebody is to be woken.</summary>
public enum Urgency
{
    High,
    Low,
}
