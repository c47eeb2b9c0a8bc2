using Tandem.Kernel.Records;
using Tandem.People.Teams;

namespace Tandem.Operation.Assignment;

/// <summary>An incident that a rule would have sent elsewhere.</summary>
/// <param name="First">The team it went to first; null: none ever.</param>
/// <param name="Last">The team that has it now, or had it last.</param>
public sealed record MovedIncident(int Serial, string Title, Id<Team>? First, Id<Team>? Last);
