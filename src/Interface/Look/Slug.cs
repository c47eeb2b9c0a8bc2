using System.Text;

namespace Tandem.Interface.Look;

/// <summary>Turns a sentence into an element id that stays the same from one rendering to the next, so that a refresh can morph.</summary>
public static class Slug
{
    public static string Of(string prefix, string? sentence)
    {
        var slug = new StringBuilder(prefix);
        var gap = true;
        foreach (var letter in (sentence ?? "").ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (gap)
                    slug.Append('-');
                slug.Append(letter);
            }
            gap = !char.IsLetterOrDigit(letter);
        }
        return slug.ToString();
    }
}
