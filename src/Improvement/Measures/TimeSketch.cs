namespace Tandem.Improvement.Measures;

/// <summary>
/// Many lengths of time in little room, that can be added to each other and taken away again. A quantile read from it is within
/// 2 % of the true one (DDSketch: Masson, Rim and Lee, VLDB 2019).
/// </summary>
public sealed class TimeSketch
{
    /// <summary>The relative error of a quantile.</summary>
    public const double Accuracy = 0.02;

    private const double Gamma = (1 + Accuracy) / (1 - Accuracy);
    private static readonly double LogGamma = Math.Log(Gamma);
    private readonly SortedDictionary<int, int> buckets = [];

    public int Count => buckets.Values.Sum();

    /// <summary>Whether it holds nothing: a length put in and another taken away do not cancel out.</summary>
    public bool IsEmpty => buckets.Count == 0;

    /// <param name="times">How often; less than 0 takes it away.</param>
    public void Add(TimeSpan length, int times) => Put(BucketOf(length.TotalSeconds), times);

    public void Add(TimeSketch other)
    {
        foreach (var (bucket, times) in other.buckets)
            Put(bucket, times);
    }

    /// <summary>The length that a share of all does not exceed; null where nothing was measured.</summary>
    /// <param name="share">From 0 to 1: 0.5 is the median.</param>
    public TimeSpan? Quantile(double share)
    {
        var (rank, seen) = (share * (Count - 1), 0);
        foreach (var (bucket, times) in buckets)
        {
            seen += times;
            if (seen > rank)
                return TimeSpan.FromSeconds(bucket == 0 ? 0 : Math.Round(2 * Math.Pow(Gamma, bucket) / (Gamma + 1)));
        }

        return null;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(buckets.Count);
        var last = 0;
        foreach (var (bucket, times) in buckets)
        {
            writer.Write7BitEncodedInt(bucket - last);
            writer.Write7BitEncodedInt(times);
            last = bucket;
        }
    }

    internal void Read(BinaryReader reader)
    {
        var bucket = 0;
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            bucket += reader.Read7BitEncodedInt();
            Put(bucket, reader.Read7BitEncodedInt());
        }
    }

    /// <summary>Whole seconds on a logarithmic scale; up to one second is 0.</summary>
    private static int BucketOf(double seconds) => seconds <= 1 ? 0 : (int)Math.Ceiling(Math.Log(seconds) / LogGamma);

    private void Put(int bucket, int times)
    {
        var sum = buckets.GetValueOrDefault(bucket) + times;
        if (sum == 0)
            buckets.Remove(bucket);
        else
            buckets[bucket] = sum;
    }
}
