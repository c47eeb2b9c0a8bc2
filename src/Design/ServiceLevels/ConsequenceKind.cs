namespace Tandem.Design.ServiceLevels;

/// <summary>What a used-up share of a target leads to.</summary>
public enum ConsequenceKind
{
    /// <summary>Who has the record is told; with a team, that team too.</summary>
    Notify,

    /// <summary>The priority rises by one.</summary>
    RaisePriority,

    /// <summary>The record is handed to another team.</summary>
    Escalate,
}
