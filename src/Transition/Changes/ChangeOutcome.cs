namespace Tandem.Transition.Changes;

/// <summary>How a change ended in reality.</summary>
public enum ChangeOutcome
{
    Successful = 1,

    /// <summary>Done, though not as planned: later, longer, or with side effects.</summary>
    WithIssues = 2,

    /// <summary>Taken back: everything is as it was before.</summary>
    BackedOut = 3,

    /// <summary>Neither done nor cleanly taken back.</summary>
    Failed = 4,
}
