using Tandem.Kernel;
using Tandem.Kernel.Rooms;
using Tandem.People.Tokens;

namespace Tandem.People.Roles;

/// <summary>Whether what somebody wrote names rights that there are.</summary>
public static class RightNames
{
    /// <summary>Says no to patterns that cover no right of any practice: whoever mistypes one would be left with nothing and no word about it.</summary>
    /// <exception cref="Refused">Names each such pattern, and what it could have been.</exception>
    public static void Demand(this House house, IEnumerable<string> patterns, string about)
    {
        var complaints = patterns.Where(pattern => !house.Rights.Any(right => TokenScopes.Common(right.Name, pattern) is not null))
            .Select(pattern => new Complaint(about, $"\"{pattern}\" names no right. {Possible(house, pattern)}")).ToList();
        if (complaints.Count > 0)
            throw new Refused(complaints);
    }

    private static string Possible(House house, string pattern)
    {
        var names = house.Rights.Select(right => right.Name.Split('.', 2)).ToLookup(halves => halves[0], halves => halves[1]);
        var noun = pattern.Split('.', 2)[0];
        return names.Contains(noun)
            ? $"There is {List(names[noun].Select(verb => $"{noun}.{verb}").Append($"{noun}.*"))}."
            : noun == "*"
                ? $"After the star stands one of {List(names.SelectMany(verbs => verbs))}."
                : $"Before the dot stands a star or one of {List(names.Select(verbs => verbs.Key))}.";
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Distinct().Order(StringComparer.Ordinal));
}
