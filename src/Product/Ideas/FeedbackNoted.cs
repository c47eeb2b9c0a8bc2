using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Product.Ideas;

/// <summary>What was said in an incident was noted for an idea.</summary>
public sealed record FeedbackNoted(Id<Idea> Idea, Id<Incident> Incident, string Quote) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);

    public bool Internal => true;
}
