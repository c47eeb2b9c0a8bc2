using Tandem.Kernel;
using Tandem.Kernel.Conditions;

namespace Tandem.Design.ServiceLevels;

/// <summary>Targets as people type them on a command line: <c>4h: priority is 1</c>, or <c>8h</c> for everything.</summary>
public static class TargetText
{
    private const string Is = " is ";

    /// <param name="about">The part of the request to complain about.</param>
    /// <exception cref="Refused">It cannot be read.</exception>
    public static PolicyTarget Read(string text, string about)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var time = (colon < 0 ? text : text[..colon]).Trim();
        ClockLength.Read(time, about);
        return new(time, colon < 0 ? null : [.. text[(colon + 1)..].Split(" and ", StringSplitOptions.TrimEntries).Select(part => Condition(part, about))]);
    }

    private static Condition Condition(string text, string about)
    {
        var at = text.IndexOf(Is, StringComparison.OrdinalIgnoreCase);
        return at > 0 ? new(text[..at].Trim(), Value: text[(at + Is.Length)..].Trim()) : throw new Refused($"\"{text}\" is no condition. Write it as: priority is 1.", about);
    }
}
