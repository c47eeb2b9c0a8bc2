namespace Tandem.Kernel.Comments;

/// <summary>By which way something was said.</summary>
public enum CommentOrigin
{
    /// <summary>On a page or by a program, after signing in.</summary>
    Here,

    /// <summary>By mail, and a mail server of the site proved whose.</summary>
    Mail,

    /// <summary>By mail; nothing proves that who is named wrote it.</summary>
    UnverifiedMail,
}
