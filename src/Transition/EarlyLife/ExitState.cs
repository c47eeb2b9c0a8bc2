namespace Tandem.Transition.EarlyLife;

/// <summary>How an exit criterion stands now.</summary>
/// <param name="Value">What was counted so far.</param>
public sealed record ExitState(ExitCriterion Criterion, string Label, bool AtLeast, int Value)
{
    public bool Holds => AtLeast ? Value >= Criterion.Limit : Value <= Criterion.Limit;

    public string Sentence => $"{Label}: {Value}, {(AtLeast ? "at least" : "at most")} {Criterion.Limit}.";
}
