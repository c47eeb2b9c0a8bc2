namespace Tandem.Operation.Escalations;

/// <summary>What kind of thing a step of a policy calls.</summary>
public enum TargetKind
{
    Person,

    /// <summary>Whoever is on call by a schedule.</summary>
    Schedule,

    /// <summary>Everybody in a team.</summary>
    Team,

    /// <summary>One of a team: each page the next.</summary>
    RoundRobin,

    /// <summary>A program, by a signed webhook.</summary>
    Webhook,
}
