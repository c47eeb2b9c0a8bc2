namespace Tandem.Product.RoadmapDates;

/// <summary>A backlog item that was finished, and when.</summary>
public sealed record FinishedWork(int Serial, DateTimeOffset At)
{
    /// <summary>In UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);
}
