namespace Tandem.Product.Interruptions;

/// <summary>How much of a team's time operations took in a period, as measured.</summary>
/// <param name="Hours">Hours of the clock and persons in which somebody acted on an incident, a page or a change.</param>
/// <param name="Working">Hours the team had: 8 for each member and each day from Monday to Friday.</param>
/// <param name="People">How many members the team has.</param>
public sealed record Interruption(int Hours, int Working, int People)
{
    /// <summary>However much is measured, a forecast lets a twentieth of the time be left to build in.</summary>
    public const double Most = 0.95;

    /// <summary>The share of time that was lost, 0 to <see cref="Most"/>.</summary>
    public double Share => Working == 0 ? 0 : Math.Min(Most, (double)Hours / Working);
}
