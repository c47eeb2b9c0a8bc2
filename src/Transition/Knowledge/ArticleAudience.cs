namespace Tandem.Transition.Knowledge;

/// <summary>For whom an article is once it is published.</summary>
public enum ArticleAudience
{
    /// <summary>Everybody who may sign in, in the portal too.</summary>
    Everybody,

    /// <summary>Those who work on articles.</summary>
    Agents,

    /// <summary>The members of one team.</summary>
    Team,
}
