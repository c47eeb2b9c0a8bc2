using Tandem.Kernel.Facts;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgeUse;

/// <summary>Counts an article's uses when something was solved with it.</summary>
public sealed class OnRecordLinked(CountUses countUses) : IListener<RecordLinked>
{
    public async Task Hear(RecordLinked fact, RecordedFact recorded, CancellationToken stop)
    {
        if (fact.Relation == ArticleUsePractice.Inverse)
            await countUses.Run(new(new Id<Article>(recorded.Record)), recorded.Follower, stop);
    }
}
