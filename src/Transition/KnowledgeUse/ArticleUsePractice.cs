using Tandem.Kernel.Links;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgeUse;

/// <summary>What was solved with which article.</summary>
public static class ArticleUsePractice
{
    /// <summary>From what was solved to the article.</summary>
    public const string Relation = "solvedWith";

    /// <summary>From the article to what was solved.</summary>
    public const string Inverse = "usedIn";

    public static Practice Practice { get; } = new Practice("Use of articles")
        .Relates(Relation, "Solved with", Inverse, "Used in")
        .Listens<RecordLinked, OnRecordLinked>(fact => fact.Kind == ArticleKind.Kind.Name)
        .Listens<RecordUnlinked, OnRecordUnlinked>(fact => fact.Kind == ArticleKind.Kind.Name);
}
