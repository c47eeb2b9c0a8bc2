namespace Tandem.Operation.MailReading;

/// <summary>How much of a message is read; what exceeds one of these is kept and set aside, for a person to look at.</summary>
public static class MailLimits
{
    /// <summary>Bytes of everything above the text.</summary>
    public const int LargestHead = 256 * 1024;

    /// <summary>Parts of one message.</summary>
    public const int MostParts = 500;

    /// <summary>Parts within parts.</summary>
    public const int Deepest = 32;

    /// <summary>Bytes of a text that are read; the rest is in the message itself.</summary>
    public const int LongestText = 1_000_000;

    /// <summary>Texts of one message that are read, one below the other.</summary>
    public const int MostTexts = 10;

    /// <summary>Characters of what becomes of a text.</summary>
    public const int LongestComment = 50_000;

    /// <summary>Message-IDs that are looked at, and their length.</summary>
    public const int MostAnswers = 50, LongestId = 400;

    public const int MostAddresses = 200, MostFiles = 30, LongestSubject = 200, LongestName = 100, LongestAddress = 254;
}
