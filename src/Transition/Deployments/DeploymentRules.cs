using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Deployments;

/// <summary>What must be true of every deployment.</summary>
internal static class DeploymentRules
{
    /// <summary>Letters of a name, a version or a commit.</summary>
    public const int LongestWord = 200;

    private const int LongestReason = 10_000;
    private const int LongestUrl = 2_000;

    public static string Word(string? word, string field) => (word ?? "").Trim() is { Length: <= LongestWord } tidy
        ? tidy : throw new Refused($"Use at most {LongestWord} characters.", field);

    public static string Reason(string? reason, string ask) => reason?.Trim() is { Length: > 0 } said
        ? said.Length <= LongestReason ? said : throw new Refused($"Use at most {LongestReason} characters.", nameof(reason)) : throw new Refused(ask, nameof(reason));

    public static string Url(string? url) => string.IsNullOrWhiteSpace(url) ? ""
        : url.Trim() is { Length: <= LongestUrl } tidy && Uri.TryCreate(tidy, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? url.Trim() : throw new Refused("Give the address of the run, beginning with https://.", nameof(url));

    /// <summary>When something happened: as said, else now.</summary>
    /// <exception cref="Refused">It lies more than five minutes ahead: no clock of a pipeline goes that wrong.</exception>
    public static DateTimeOffset Past(DateTimeOffset? said, DateTimeOffset now, string field) => said is not { } at ? now
        : at > now.AddMinutes(5) ? throw new Refused("This lies ahead: say when it really happened.", field) : Moments.ToMicrosecond(at < now ? at : now);
}
