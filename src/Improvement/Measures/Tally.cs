namespace Tandem.Improvement.Measures;

/// <summary>The counts and times of one day, of a week, of a team: whatever was added to it.</summary>
public sealed class Tally
{
    private static readonly int Kinds = Enum.GetValues<Count>().Length;
    private readonly int[] counts = new int[Kinds];

    public int this[Count count] => counts[(int)count];

    /// <summary>From opened to the first sign of somebody at work, of the incidents resolved.</summary>
    public TimeSketch Responses { get; } = new();

    /// <summary>From opened to resolved.</summary>
    public TimeSketch Resolutions { get; } = new();

    public int Open => this[Count.OpenCritical] + this[Count.OpenHigh] + this[Count.OpenMedium] + this[Count.OpenLow];

    public int Rated => this[Count.Rated1] + this[Count.Rated2] + this[Count.Rated3] + this[Count.Rated4] + this[Count.Rated5];

    /// <summary>Promises that were kept or broken.</summary>
    public int Promises => this[Count.PromisesKept] + this[Count.PromisesBroken];

    /// <summary>The average mark, from 1 to 5; null where nobody answered.</summary>
    public double? Satisfaction => Rated == 0 ? null
        : Enumerable.Range(1, 5).Sum(mark => (double)mark * this[RatedWith(mark)]) / Rated;

    public bool IsEmpty => counts.All(count => count == 0) && Responses.IsEmpty && Resolutions.IsEmpty;

    /// <param name="priority">1 (critical) to 4 (low).</param>
    public static Count OpenWith(int priority) => Count.OpenCritical + Math.Clamp(priority, 1, 4) - 1;

    /// <param name="mark">1 (bad) to 5 (very good).</param>
    public static Count RatedWith(int mark) => Count.Rated1 + Math.Clamp(mark, 1, 5) - 1;

    public void Add(Count count, int times) => counts[(int)count] += times;

    public Tally Add(Tally other)
    {
        for (var at = 0; at < Kinds; at++)
            counts[at] += other.counts[at];
        Responses.Add(other.Responses);
        Resolutions.Add(other.Resolutions);
        return this;
    }

    public static Tally Sum(IEnumerable<Tally> parts) => parts.Aggregate(new Tally(), (sum, part) => sum.Add(part));

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(Kinds);
        foreach (var count in counts)
            writer.Write7BitEncodedInt(count);
        Responses.Write(writer);
        Resolutions.Write(writer);
        return bytes.ToArray();
    }

    public static Tally FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var tally = new Tally();
        var kinds = reader.Read7BitEncodedInt();
        for (var at = 0; at < kinds; at++)
            tally.counts[at] = reader.Read7BitEncodedInt();
        tally.Responses.Read(reader);
        tally.Resolutions.Read(reader);
        return tally;
    }
}
