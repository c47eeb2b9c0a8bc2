using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Ideas;

/// <summary>An idea goes on as another.</summary>
public sealed record IdeaMerged(Id<Idea> Idea, Id<Idea> Into) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);
}
