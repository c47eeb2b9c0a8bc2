namespace Tandem.Kernel.Text;

/// <summary>Turns the names of code into the words of people and of JSON.</summary>
public static class Names
{
    private static readonly HashSet<string> SpokenByLetter = ["api", "csv", "json", "sms", "url"];

    /// <summary><c>InProgress</c> becomes <c>inProgress</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>resolutionCode</c> becomes "Resolution code", and <c>api</c> becomes "API".</summary>
    public static string Sentence(string name)
    {
        var text = string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
        var words = string.Join(' ', text.Split(' ').Select(word => SpokenByLetter.Contains(word.ToLowerInvariant()) ? word.ToUpperInvariant() : word));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
