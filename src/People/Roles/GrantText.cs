using System.Text.RegularExpressions;
using Tandem.Kernel;
using Tandem.Kernel.Access;

namespace Tandem.People.Roles;

/// <summary>Writes a grant as people read it, <c>incidents.* organisation</c>, and reads it again.</summary>
public static partial class GrantText
{
    public static string Of(Grant grant) => $"{grant.Right} {grant.Scope.ToString().ToLowerInvariant()}";

    /// <exception cref="Refused">The text is not a grant.</exception>
    public static Grant Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && Pattern().IsMatch(words[0]) && ScopeOf(words[1]) is { } scope
            ? new Grant(words[0], scope)
            : throw new Refused("Write a grant as a right and its reach, such as incidents.read everywhere.", "grants");
    }

    /// <summary>Checks, orders and joins what somebody wrote.</summary>
    public static List<string> Tidy(IEnumerable<string>? grants) =>
        [.. (grants ?? []).Select(text => Of(Read(text))).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The rights, or patterns of them, that grants name.</summary>
    public static IEnumerable<string> Rights(IEnumerable<string> grants) => grants.Select(text => Read(text).Right).Distinct();

    private static GrantScope? ScopeOf(string word) => word switch
    {
        "own" => GrantScope.Own,
        "organisation" => GrantScope.Organisation,
        "everywhere" => GrantScope.Everywhere,
        _ => null,
    };

    [GeneratedRegex(@"^(\*|[a-z][a-zA-Z-]*\.(\*|[a-z][a-zA-Z-]*)|\*\.[a-z][a-zA-Z-]*)$")]
    private static partial Regex Pattern();
}
