using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Product.Ideas;

/// <summary>What somebody said in an incident, or about it, that speaks for an idea.</summary>
/// <param name="Number">Where it stands: the incident, the survey or the mail.</param>
public sealed record IdeaQuote(Id<Incident> Incident, string Number, string Text, DateTimeOffset At);
