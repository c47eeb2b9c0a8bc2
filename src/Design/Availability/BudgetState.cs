namespace Tandem.Design.Availability;

/// <summary>How an error budget stands at a moment; amounts in seconds, or in events where those are counted.</summary>
/// <param name="Window">All of it, also what is still to come.</param>
/// <param name="Budget">How much may fail: of a window of the calendar in the whole of it, of events among those there were.</param>
/// <param name="Used">How much failed.</param>
/// <param name="Attained">The share that was good until now, 0 to 1; 1 where nothing counted yet.</param>
public sealed record BudgetState(Stretch Window, double Budget, double Used, double Attained)
{
    /// <summary>What is left, as a share of the budget: 1 is all, 0 none, below 0 overspent.</summary>
    public double Remaining => Budget > 0 ? 1 - (Used / Budget) : Used > 0 ? 0 : 1;
}
