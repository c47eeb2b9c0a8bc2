namespace Tandem.Product.Forecasts;

/// <summary>How likely something is finished by each day.</summary>
/// <param name="Steps">The days on which that grows, the earliest first, each with the share of the futures in which it is finished by its end: above 0, at most 1.</param>
public sealed record Course(IReadOnlyList<CourseStep> Steps)
{
    private const double Rounding = 1e-9;

    /// <summary>
    /// The first day by which all of some things are finished in so many of 100 futures, where none of them depends on another: then the likelihoods multiply. Null: not
    /// within the horizon.
    /// </summary>
    /// <param name="percent">1 to 99.</param>
    public static DateOnly? AllBy(IReadOnlyList<Course> courses, int percent)
    {
        var at = new int[courses.Count];
        foreach (var day in courses.SelectMany(course => course.Steps.Select(step => step.Day)).Distinct().Order())
        {
            var share = 1.0;
            for (var each = 0; each < at.Length; each++)
            {
                var steps = courses[each].Steps;
                while (at[each] < steps.Count && steps[at[each]].Day <= day)
                    at[each]++;
                share *= at[each] == 0 ? 0 : steps[at[each] - 1].Share;
            }

            if (share * 100 >= percent - Rounding)
                return day;
        }

        return null;
    }
}
