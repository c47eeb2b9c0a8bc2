namespace Tandem.Improvement.Measures;

/// <summary>The part of the house a count is about: one organisation, team and service, or any.</summary>
public readonly record struct Slice(Guid Organisation, Guid Team, Guid Service)
{
    /// <summary>Whichever it is.</summary>
    public static readonly Guid Any = Guid.AllBitsSet;

    /// <summary>The records that name none.</summary>
    public static readonly Guid None = Guid.Empty;

    /// <summary>Which of the three are named: 1 the organisation, 2 the team, 4 the service.</summary>
    public int Grain => (Organisation == Any ? 0 : 1) + (Team == Any ? 0 : 2) + (Service == Any ? 0 : 4);

    /// <summary>The eight slices to which a record belongs, from everything down to its own corner.</summary>
    public static IEnumerable<Slice> Around(Guid organisation, Guid team, Guid service)
    {
        for (var grain = 0; grain < 8; grain++)
            yield return new((grain & 1) == 0 ? Any : organisation, (grain & 2) == 0 ? Any : team, (grain & 4) == 0 ? Any : service);
    }
}
