namespace Tandem.Design.Availability;

/// <summary>From one moment to, but not including, another.</summary>
public readonly record struct Stretch(DateTimeOffset From, DateTimeOffset To)
{
    public bool IsEmpty => To <= From;

    /// <summary>What of it lies within another; empty where they do not meet.</summary>
    public Stretch Within(Stretch other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);
}
