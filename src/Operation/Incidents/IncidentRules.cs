using Tandem.Kernel;

namespace Tandem.Operation.Incidents;

/// <summary>What every incident must say, however it comes in.</summary>
internal static class IncidentRules
{
    /// <summary>Characters a title may have.</summary>
    public const int LongestTitle = 200;

    /// <summary>Characters a description may have.</summary>
    public const int LongestDescription = 100_000;

    public static string Title(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
            throw new Refused("Say in a few words what is wrong.", nameof(Incident.Title));
        if (title.Length > LongestTitle)
            throw new Refused($"Keep the title within {LongestTitle} characters; the description holds the rest.", nameof(Incident.Title));
        return title.Trim();
    }

    public static string Description(string? description)
    {
        if (description?.Length > LongestDescription)
            throw new Refused($"Keep the description within {LongestDescription} characters; attach a file for more.", nameof(Incident.Description));
        return description ?? "";
    }

    public static string Resolution(string resolution) => resolution.Length <= LongestDescription
        ? resolution.Trim()
        : throw new Refused($"Keep the resolution within {LongestDescription} characters; attach a file for more.", nameof(Incident.Resolution));

    public static string Reason(string? reason, string ask) =>
        string.IsNullOrWhiteSpace(reason) ? throw new Refused(ask, "reason") : reason.Trim();
}
