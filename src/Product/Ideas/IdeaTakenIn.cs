using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Ideas;

/// <summary>An idea took in another that was the same.</summary>
public sealed record IdeaTakenIn(Id<Idea> Idea, Id<Idea> Other) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);

    public bool Internal => true;
}
