using System.Diagnostics.Metrics;

namespace Tandem.Operation.PagingWatch;

/// <summary>Whether people are called in time, as the watchdog saw it last; held in memory, so that it can be told whatever else is down.</summary>
public sealed class PagingHealth
{
    private long late;
    private string? trouble;

    public PagingHealth(IMeterFactory meters)
    {
        meters.Create("Tandem").CreateObservableGauge("paging_overdue_seconds", () => Late.TotalSeconds, description: "By how much the most overdue step of a page is late");
    }

    /// <summary>By how much the most overdue step is late.</summary>
    public TimeSpan Late => TimeSpan.FromTicks(Interlocked.Read(ref late));

    /// <summary>What is wrong; null: nothing.</summary>
    public string? Trouble => Volatile.Read(ref trouble);

    internal void Tell(TimeSpan by, string? what)
    {
        Interlocked.Exchange(ref late, by.Ticks);
        Volatile.Write(ref trouble, what);
    }
}
