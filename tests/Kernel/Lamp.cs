using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Tests.Kernel;

/// <summary>A record that exists only for the tests of the machinery: it has a field of every type.</summary>
public sealed class Lamp : Record<Lamp>
{
    public string Title { get; set; } = "";

    public string? Room { get; set; }

    public int Brightness { get; set; } = 10;

    public long? Seconds { get; set; }

    public bool Lit { get; set; }

    public LampColour Colour { get; set; }

    public DateTimeOffset? LitAt { get; set; }

    public Id<Lamp>? Beside { get; set; }

    public Guid? Keeper { get; set; }

    [Unrecorded]
    public string Secret { get; set; } = "";
}

public enum LampColour
{
    White,
    WarmRed,
}

public sealed record LampMade(Id<Lamp> Lamp) : IFact
{
    public RecordKey About => new("lamp", Lamp.Value);
}

public sealed record LampChanged(Id<Lamp> Lamp, string Why) : IFact
{
    public RecordKey About => new("lamp", Lamp.Value);
}

public sealed record LampRemoved(Id<Lamp> Lamp) : IFact
{
    public RecordKey About => new("lamp", Lamp.Value);
}
