namespace Tandem.Kernel.Storage;

/// <summary>Moments as both databases keep them.</summary>
public static class Moments
{
    /// <summary>Cuts a moment to whole microseconds, PostgreSQL's resolution, in UTC.</summary>
    public static DateTimeOffset ToMicrosecond(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
