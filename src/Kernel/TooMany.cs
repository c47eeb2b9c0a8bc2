namespace Tandem.Kernel;

/// <summary>The caller asked too often and must wait (429).</summary>
public sealed class TooMany(TimeSpan wait) : Exception($"Too many tries. Wait {Words(wait)}, then try again.")
{
    public TimeSpan Wait => wait;

    private static string Words(TimeSpan wait) => wait.TotalSeconds <= 90 ? $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))} seconds" : $"{(int)Math.Ceiling(wait.TotalMinutes)} minutes";
}
