namespace Tandem.Product.Forecasts;

/// <summary>How likely something is finished by each day.</summary>
/// <param name="Steps">The days on which that grows, the earliest first, each with the share of the futures in which it is finished by its end: above 0, at most 1.</param>
public sealed record Course(IReadOnlyList<CourseStep> Steps)
{
    private const double Rounding = 1e-9;

    /// <summary>When all of some things are finished that one team works off one after the other: whenever the later is, the earlier is too, so the least likely of them decides.</summary>
    /// <param name="courses">At least one.</param>
    public static Course OfOneTeam(IReadOnlyList<Course> courses)
    {
        if (courses.Count == 1)
            return courses[0];
        var steps = new List<CourseStep>();
        foreach (var (day, shares) in Days(courses))
        {
            if (shares.Min() is var share && share > (steps.Count == 0 ? 0 : steps[^1].Share))
                steps.Add(new(day, share));
        }

        return new(steps);
    }

    /// <summary>
    /// The first day by which all of some things are finished in so many of 100 futures, where none of them depends on another: then the likelihoods multiply. Null: not
    /// within the horizon.
    /// </summary>
    /// <param name="percent">1 to 99.</param>
    public static DateOnly? AllBy(IReadOnlyList<Course> courses, int percent)
    {
        foreach (var (day, shares) in Days(courses))
        {
            if (shares.Aggregate(1.0, (product, share) => product * share) * 100 >= percent - Rounding)
                return day;
        }

        return null;
    }

    /// <summary>Each day on which one of the likelihoods grows, the earliest first, and all of them at its end; the same array each time.</summary>
    private static IEnumerable<(DateOnly Day, double[] Shares)> Days(IReadOnlyList<Course> courses)
    {
        var (at, shares) = (new int[courses.Count], new double[courses.Count]);
        foreach (var day in courses.SelectMany(course => course.Steps.Select(step => step.Day)).Distinct().Order())
        {
            for (var each = 0; each < at.Length; each++)
            {
                for (var steps = courses[each].Steps; at[each] < steps.Count && steps[at[each]].Day <= day; at[each]++)
                    shares[each] = steps[at[each]].Share;
            }

            yield return (day, shares);
        }
    }
}
