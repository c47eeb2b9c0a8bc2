using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Ideas;

/// <summary>An idea was considered, planned or declined.</summary>
public sealed record IdeaMoved(Id<Idea> Idea, string From, string To) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);
}
