namespace Tandem.Design.Comparisons;

/// <summary>Adds up what comes of two promises, clock by clock.</summary>
internal sealed class PairSum
{
    private readonly SideSum before = new();
    private readonly SideSum after = new();

    public void Add(in Outcome outcome)
    {
        before.Add(outcome.Before);
        after.Add(outcome.After);
    }

    public void Add(PairSum other)
    {
        before.Add(other.before);
        after.Add(other.after);
    }

    public SideBySide Said(string key) => new(key, before.Said(), after.Said());
}
