namespace Tandem.Design.Replays;

/// <summary>What came of one promise.</summary>
/// <param name="NearMisses">Kept with 90 per cent of the target or more used.</param>
/// <param name="MinutesOver">How much later than promised, all together, in counted minutes.</param>
public sealed record Side(int Clocks, int Breached, int NearMisses, long MinutesOver)
{
    public static Side Of(IEnumerable<Judged?> clocks)
    {
        var (count, breached, near, over) = (0, 0, 0, 0L);
        foreach (var clock in clocks)
        {
            if (clock is not { } judged)
                continue;
            count++;
            breached += judged.Breached ? 1 : 0;
            near += judged.NearMiss ? 1 : 0;
            over += judged.Over;
        }

        return new(count, breached, near, over / TimeSpan.TicksPerMinute);
    }
}
