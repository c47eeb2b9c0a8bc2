namespace Tandem.Design.Attainment;

/// <summary>What a line of the report comes to.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, long> penalties = [];

    public int Kept { get; private set; }

    public int Breached { get; private set; }

    /// <summary>In units of 100 ns.</summary>
    public long Over { get; private set; }

    public void Count(JudgedClock clock, Money? penalty)
    {
        if (!clock.Clock.Breached)
        {
            Kept++;
            return;
        }

        Breached++;
        Over += clock.Over;
        if (penalty is { } money)
            Owe(money.Currency, money.Units);
    }

    public void Add(Tally other)
    {
        Kept += other.Kept;
        Breached += other.Breached;
        Over += other.Over;
        foreach (var (currency, units) in other.penalties)
            Owe(currency, units);
    }

    public Attained Of(Cell cell) =>
        new(cell.By, cell.Key, Kept, Breached, Over / TimeSpan.TicksPerMinute, [.. penalties.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => new Money(each.Key, each.Value))]);

    private void Owe(string currency, long units) => penalties[currency] = penalties.GetValueOrDefault(currency) + units;
}
