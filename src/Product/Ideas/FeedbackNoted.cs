using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Product.Ideas;

/// <summary>What was said in an incident was noted for an idea.</summary>
/// <param name="From">The survey or the mail in which it was said; null: the incident itself.</param>
public sealed record FeedbackNoted(Id<Idea> Idea, Id<Incident> Incident, string Quote, RecordKey? From = null) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);

    public bool Internal => true;
}
