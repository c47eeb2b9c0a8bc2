namespace Tandem.Transition.Runbooks;

/// <summary>What can become of a file that is imported.</summary>
public enum RunbookOutcome
{
    /// <summary>A new article.</summary>
    Taken,

    /// <summary>The file changed: a new version.</summary>
    Updated,

    /// <summary>Nothing to do.</summary>
    Unchanged,

    /// <summary>The file changed, but so did the article here: it was left as it is.</summary>
    Kept,

    /// <summary>It could not be taken.</summary>
    Rejected,
}
