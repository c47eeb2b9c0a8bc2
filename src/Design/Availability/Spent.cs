namespace Tandem.Design.Availability;

/// <summary>What counted in a stretch, and what of it failed: seconds, or events.</summary>
public readonly record struct Spent(double Counted, double Failed)
{
    /// <summary>The share that failed, 0 to 1; nothing counted: 0.</summary>
    public double Share => Counted > 0 ? Failed / Counted : 0;
}
