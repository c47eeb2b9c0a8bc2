namespace Tandem.Transition.Knowledge;

/// <summary>What sort of knowledge an article holds.</summary>
public enum ArticleType
{
    HowTo,
    KnownFix,
    Runbook,
    Policy,
    Faq,
}
