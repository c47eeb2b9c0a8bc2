namespace Tandem.Product.Priorities;

/// <summary>What the evidence of one backlog item adds up to.</summary>
/// <param name="Incidents">How many incidents there were.</param>
/// <param name="IncidentHours">How long they were open, each weighted by its priority, in hours.</param>
/// <param name="Recurrences">How often problems came back: incidents of a problem beyond its first.</param>
/// <param name="Votes">Votes of linked ideas, each weighted by the voter's organisation.</param>
/// <param name="Objectives">1 where it serves an agreed objective, otherwise 0.</param>
/// <param name="Kinds">How many of the four kinds of evidence there are.</param>
public sealed record Figures(int Incidents, int IncidentHours, int Recurrences, int Votes, int Objectives, int Kinds)
{
    public const int RecurrencePoints = 10;
    public const int VotePoints = 10;
    public const int ObjectivePoints = 50;

    /// <summary>A point for each weighted hour, 10 for each recurrence, 50 for an agreed objective.</summary>
    public int BusinessImpact => IncidentHours + (Recurrences * RecurrencePoints) + (Objectives * ObjectivePoints);

    /// <summary>10 points for each weighted vote.</summary>
    public int CustomerImpact => Votes * VotePoints;
}
