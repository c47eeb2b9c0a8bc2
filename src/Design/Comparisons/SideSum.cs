namespace Tandem.Design.Comparisons;

/// <summary>Adds up what comes of one promise, clock by clock.</summary>
internal sealed class SideSum
{
    private int clocks;
    private int breached;
    private int near;
    private long over;

    /// <param name="clock">Null: nothing was promised.</param>
    public void Add(Judged? clock)
    {
        if (clock is not { } judged)
            return;
        clocks++;
        breached += judged.Breached ? 1 : 0;
        near += judged.NearMiss ? 1 : 0;
        over += judged.Over;
    }

    public void Add(SideSum other)
    {
        clocks += other.clocks;
        breached += other.breached;
        near += other.near;
        over += other.over;
    }

    public Side Said() => new(clocks, breached, near, over / TimeSpan.TicksPerMinute);
}
