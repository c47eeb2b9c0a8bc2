using Tandem.Kernel.Facts;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgeUse;

/// <summary>Counts an article's uses when something was not solved with it after all.</summary>
public sealed class OnRecordUnlinked(CountUses countUses) : IListener<RecordUnlinked>
{
    public async Task Hear(RecordUnlinked fact, RecordedFact recorded, CancellationToken stop)
    {
        if (fact.Relation == ArticleUsePractice.Inverse)
            await countUses.Run(new(new Id<Article>(recorded.Record)), recorded.Follower, stop);
    }
}
