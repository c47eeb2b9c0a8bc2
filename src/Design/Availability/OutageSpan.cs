namespace Tandem.Design.Availability;

/// <summary>A time in which a service was not there, or in part.</summary>
/// <param name="To">Null: it is not over.</param>
/// <param name="Thousandths">How much of the service was away, 1 to 1000.</param>
/// <param name="Planned">It was agreed beforehand.</param>
public readonly record struct OutageSpan(DateTimeOffset From, DateTimeOffset? To, int Thousandths = OutageSpan.Full, bool Planned = false)
{
    /// <summary>All of it.</summary>
    public const int Full = 1_000;
}
