using System.Text.RegularExpressions;
using Tandem.Kernel;
using Tandem.Kernel.Access;

namespace Tandem.People.Tokens;

/// <summary>What remains of rights within scopes.</summary>
public static partial class TokenScopes
{
    /// <summary>Reads scopes as people write them; <c>all</c> means whatever the person may.</summary>
    /// <exception cref="Refused">One of them is no pattern of rights.</exception>
    public static List<string> Read(IEnumerable<string> scopes)
    {
        var read = scopes.Select(scope => scope.Trim()).Where(scope => scope.Length > 0).Select(scope => scope == "all" ? "*" : scope).Distinct().ToList();
        if (read.Count == 0 || read.Count > 100 || !read.TrueForAll(scope => Pattern().IsMatch(scope)))
            throw new Refused("Name what the token may do, such as incidents.*, *.read or all.", "scopes");
        return read;
    }

    /// <summary>The grants that lie within the scopes.</summary>
    public static IReadOnlyList<Grant> Within(IReadOnlyList<Grant> grants, IReadOnlyCollection<string> scopes) => scopes.Contains("*")
        ? grants
        : [.. grants.SelectMany(grant => scopes.Select(scope => Common(grant.Right, scope)).OfType<string>().Select(right => grant with { Right = right })).Distinct()];

    /// <summary>The pattern of what two patterns both cover; null if there is nothing.</summary>
    public static string? Common(string one, string other)
    {
        var ((oneNoun, oneVerb), (otherNoun, otherVerb)) = (Halves(one), Halves(other));
        return Half(oneNoun, otherNoun) is { } noun && Half(oneVerb, otherVerb) is { } verb ? (noun, verb) is ("*", "*") ? "*" : $"{noun}.{verb}" : null;
    }

    private static (string Noun, string Verb) Halves(string pattern) =>
        pattern.Split('.', 2) is [var noun, var verb] ? (noun, verb) : ("*", "*");

    private static string? Half(string one, string other) => one == "*" ? other : other == "*" || one == other ? one : null;

    [GeneratedRegex(@"^(\*|([a-z][a-zA-Z-]*|\*)\.([a-z][a-zA-Z-]*|\*))$")]
    private static partial Regex Pattern();
}
