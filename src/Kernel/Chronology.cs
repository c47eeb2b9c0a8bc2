namespace Tandem.Kernel;

/// <summary>In which order moments must lie.</summary>
public static class Chronology
{
    /// <param name="field">In which the end was said.</param>
    /// <exception cref="Refused">Both are known, and the end does not lie behind the start.</exception>
    public static void Demand(DateTimeOffset? start, DateTimeOffset? end, string field)
    {
        if (end <= start)
            throw new Refused("It must end after it starts.", field);
    }
}
