using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Product.Ideas;

/// <summary>What somebody said in an incident that speaks for an idea.</summary>
public sealed record IdeaQuote(Id<Incident> Incident, string Number, string Text, DateTimeOffset At);
