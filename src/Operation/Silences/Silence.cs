using Tandem.Kernel.Records;

namespace Tandem.Operation.Silences;

/// <summary>Keeps alerts quiet for a time that say what its matchers ask for; they are kept and counted all the same.</summary>
public sealed class Silence : Record<Silence>
{
    /// <summary>Why, in the words of whoever made it.</summary>
    public required string Comment { get; set; }

    public string State { get; private set; } = SilenceLife.Current;

    /// <summary>All must hold.</summary>
    public List<Matcher> Matchers { get; init; } = [];

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; set; }

    /// <summary>Who made it, as they call themselves.</summary>
    public string CreatedBy { get; init; } = "";

    public bool IsInForce(DateTimeOffset now) => State == SilenceLife.Current && StartsAt <= now && now < EndsAt;

    /// <summary>Ends it, now or when it was to end.</summary>
    internal void Expire(DateTimeOffset at)
    {
        State = SilenceLife.Life.Move(State, SilenceLife.Expired).To;
        EndsAt = at < EndsAt ? at : EndsAt;
    }
}
