namespace Tandem.Transition.StandardChanges;

/// <summary>How often something was done, and how often as planned.</summary>
public readonly record struct Success(int Done, int AsPlanned)
{
    private const int Enough = 5;
    private const double Worrying = 0.9;

    /// <summary>From 0 to 1; null: it was never done.</summary>
    public double? Rate => Done == 0 ? null : (double)AsPlanned / Done;

    /// <summary>It was done often enough to tell, and goes wrong too often to be done without a decision each time.</summary>
    public bool IsDoubtful => Done >= Enough && Rate < Worrying;
}
