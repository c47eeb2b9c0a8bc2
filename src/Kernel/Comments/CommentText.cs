namespace Tandem.Kernel.Comments;

/// <summary>What can be said in a comment.</summary>
internal static class CommentText
{
    public static string Check(string? text)
    {
        text = (text ?? "").Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
        if (text.Length == 0)
            throw new Refused("Say something.", nameof(text));
        if (text.Length > Comment.LongestText)
            throw new Refused($"A comment has at most {Comment.LongestText:N0} characters. Attach the text as a file.", nameof(text));
        return text;
    }
}
