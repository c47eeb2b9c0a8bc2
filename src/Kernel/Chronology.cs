namespace Tandem.Kernel;

/// <summary>In which order moments must lie.</summary>
public static class Chronology
{
    // What is being done while it is written down began a little earlier.
    private static readonly TimeSpan JustNow = TimeSpan.FromHours(1);

    /// <param name="field">In which the end was said.</param>
    /// <exception cref="Refused">Both are known, and the end does not lie behind the start.</exception>
    public static void Demand(DateTimeOffset? start, DateTimeOffset? end, string field)
    {
        if (end <= start)
            throw new Refused("It must end after it starts.", field);
    }

    /// <param name="field">In which the moment was said.</param>
    /// <exception cref="Refused">The moment is known, and has gone by for more than an hour.</exception>
    public static void DemandAhead(DateTimeOffset? moment, DateTimeOffset now, string field)
    {
        if (moment < now - JustNow)
            throw new Refused("This lies in the past: give a moment to come.", field);
    }
}
