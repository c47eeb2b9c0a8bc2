namespace Tandem.Design.CapacityTrends;

/// <summary>A forecast of the past, and what came of it.</summary>
/// <param name="Asked">When it would have been asked; it knows only what was read before.</param>
/// <param name="Came">What was really in use.</param>
public sealed record TriedForecast(DateTimeOffset Asked, UsageBand Said, UsagePoint Came)
{
    public bool Held => Came.Value >= Said.Low && Came.Value <= Said.High;

    /// <summary>How far off it was, in half widths of its interval: up to 1 it held.</summary>
    public double Missed => Math.Abs(Came.Value - Said.Likely) is var off && Said.High > Said.Likely ? off / (Said.High - Said.Likely) : off == 0 ? 0 : double.MaxValue;
}
