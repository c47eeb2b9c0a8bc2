using Tandem.Kernel;

namespace Tandem.Operation.MajorIncidents;

/// <summary>What must be true of every major incident.</summary>
internal static class MajorRules
{
    private const int LongestText = 100_000;
    private const int LongestUpdate = 7 * 24 * 60;
    private const int LongestAddress = 2_000;

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    /// <summary>An https address and nothing else, so that no link can run anything.</summary>
    public static string Bridge(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return "";
        var text = address.Trim();
        return text.Length <= LongestAddress && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
            && Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && link.UserInfo.Length == 0 && link.Host.Length > 0
            ? link.AbsoluteUri
            : throw new Refused("Give an address that begins with https://.", "bridge");
    }

    public static int UpdateEvery(int? minutes) => minutes is null or (>= 0 and <= LongestUpdate) and not (> 0 and < 5)
        ? minutes ?? 0
        : throw new Refused($"Choose 0 for none, or from 5 to {LongestUpdate} minutes.", "updateEvery");
}
