namespace Tandem.Transition.Impact;

/// <summary>How one end of a relation is hit by the other, packed into one number: a map has millions.</summary>
/// <param name="Packed">Bit 0: it only degrades; bits 1 to 10: the type; the rest: the group.</param>
public readonly record struct Tie(int Packed)
{
    /// <summary>So many types and groups fit.</summary>
    public const int MostTypes = 1 << 10, MostGroups = 1 << 20;

    public bool Degrades => (Packed & 1) != 0;

    public int Type => (Packed >> 1) & (MostTypes - 1);

    /// <summary>Which of the map's groups; 0: it stands alone.</summary>
    public int Group => Packed >> 11;

    public ItemHealth Worst => Degrades ? ItemHealth.Degraded : ItemHealth.Failed;

    public static Tie Of(bool degrades, int type, int group) => new((degrades ? 1 : 0) | (type << 1) | (group << 11));
}
