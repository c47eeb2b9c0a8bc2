using System.Globalization;

namespace Tandem.Health;

/// <summary>Counts durations into buckets; many threads at once.</summary>
internal sealed class DurationHistogram
{
    /// <summary>Upper bounds in seconds; close together where the house's promises lie (3, 10, 20 and 30 ms).</summary>
    private static readonly double[] Bounds = [0.0005, 0.001, 0.0015, 0.002, 0.003, 0.004, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.05, 0.075, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private readonly long[] counts = new long[Bounds.Length + 1];
    private long microseconds;

    public void Record(double seconds)
    {
        var at = Array.BinarySearch(Bounds, seconds);
        Interlocked.Increment(ref counts[at >= 0 ? at : ~at]);
        Interlocked.Add(ref microseconds, (long)(seconds * 1_000_000));
    }

    /// <summary>Writes it in the Prometheus text format.</summary>
    public void Write(TextWriter text, string name, string labels)
    {
        long sum = 0;
        for (var at = 0; at <= Bounds.Length; at++)
        {
            sum += Volatile.Read(ref counts[at]);
            var bound = at < Bounds.Length ? Bounds[at].ToString(CultureInfo.InvariantCulture) : "+Inf";
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{name}_bucket{{{labels},le=\"{bound}\"}} {sum}\n"));
        }

        text.Write(string.Create(CultureInfo.InvariantCulture, $"{name}_sum{{{labels}}} {Volatile.Read(ref microseconds) / 1e6}\n{name}_count{{{labels}}} {sum}\n"));
    }
}
