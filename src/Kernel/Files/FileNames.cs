using System.Globalization;
using System.Text;

namespace Tandem.Kernel.Files;

/// <summary>Makes of whatever was sent a name that people can read and no system misunderstands.</summary>
public static class FileNames
{
    private const int Longest = 150;
    private const int LongestEnding = 12;

    public static string Tidy(string? sent)
    {
        var name = sent ?? "";
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && !IsHidden(rune) && !"<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal))
                kept.Append(rune.ToString());
        }

        name = kept.ToString().Trim().TrimEnd('.');
        if (name.Length == 0)
            return "file";
        return name.Length <= Longest ? name : Shorten(name);
    }

    /// <summary>The ending in lower case, without its dot.</summary>
    public static string EndingOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    private static string Shorten(string name)
    {
        var ending = Path.GetExtension(name);
        if (ending.Length > LongestEnding)
            ending = "";
        var stem = name[..(Longest - ending.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + ending;
    }

    /// <summary>Control characters, and those that turn the direction of reading: "exe.fdp" must not look like "pdf.exe".</summary>
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
