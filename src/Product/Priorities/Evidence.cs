using Tandem.Kernel.Records;

namespace Tandem.Product.Priorities;

/// <summary>Everything that speaks for one backlog item, and what it adds up to.</summary>
public sealed record Evidence(Figures Figures, IReadOnlyList<Evidence.Piece> Pieces)
{
    public const string IncidentHours = "incidentHours";
    public const string Recurrences = "recurrences";
    public const string Votes = "votes";
    public const string Objective = "objective";

    public static readonly IReadOnlyList<string> Factors = [IncidentHours, Recurrences, Votes, Objective];

    /// <summary>What one record adds to one factor.</summary>
    /// <param name="Value">In the factor's unit; minutes for incident hours.</param>
    public sealed record Piece(string Factor, RecordKey Record, long Value);
}
