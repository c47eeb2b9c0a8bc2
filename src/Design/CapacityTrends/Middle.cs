namespace Tandem.Design.CapacityTrends;

/// <summary>The middle of some numbers, and how far they lie from it.</summary>
internal static class Middle
{
    /// <summary>Makes of the middle distance from the middle what a standard deviation is where errors fall as Gauss has them (Hampel 1974).</summary>
    private const double Gauss = 1.4826;

    /// <summary>The median; the list is put in order.</summary>
    public static double Of(List<double> values)
    {
        values.Sort();
        return Share(values, 0.5);
    }

    /// <summary>The value below which a share of the values lies that are in order.</summary>
    public static double Share(IReadOnlyList<double> inOrder, double share)
    {
        var place = share * (inOrder.Count - 1);
        var low = (int)place;
        return low + 1 >= inOrder.Count ? inOrder[^1] : inOrder[low] + ((place - low) * (inOrder[low + 1] - inOrder[low]));
    }

    /// <summary>How far values spread around zero: robust where that says anything, else their standard deviation.</summary>
    public static double Spread(IReadOnlyList<double> residuals)
    {
        var robust = Gauss * Of([.. residuals.Select(Math.Abs)]);
        return robust > 0 ? robust : Math.Sqrt(residuals.Average(residual => residual * residual));
    }
}
