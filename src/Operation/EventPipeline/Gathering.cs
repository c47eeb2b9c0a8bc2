using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.EventPipeline;

/// <summary>An incident and the alert that last came to it, so that others find their way there.</summary>
/// <param name="Scope">The sender's.</param>
/// <param name="Opened">The alert opened the incident.</param>
internal sealed record Gathering(Id<Incident> Incident, string Group, string Scope, Id<ConfigurationItem>? Item, bool Opened, DateTimeOffset At);
