using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Product.Ideas;

/// <summary>What must be true of every idea.</summary>
internal static class IdeaRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 20_000;

    /// <summary>Quotes from incidents that one idea keeps.</summary>
    public const int MostQuotes = 200;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in a few words what you wish for, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static Id<Person> Voter(Actor by) => by.Person is { } person ? new(person) : throw new Refused("Only people vote.");

    public static void DemandOpen(Idea idea)
    {
        if (idea.IsOver)
            throw new Refused(idea.State == IdeaLife.Merged ? "It goes on as another idea: look there." : "It is decided: there is nothing to vote on any more.");
    }
}
