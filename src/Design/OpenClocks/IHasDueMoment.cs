namespace Tandem.Design.OpenClocks;

/// <summary>A record that keeps, for its lists, the earliest moment at which one of its open clocks is used up.</summary>
public interface IHasDueMoment
{
    /// <summary>Computed from facts and kept in step with them; null while nothing is due.</summary>
    DateTimeOffset? DueAt { get; set; }
}
