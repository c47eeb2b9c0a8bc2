namespace Tandem.Design.ServiceObjectives;

/// <summary>What became of a document of an OpenSLO file.</summary>
/// <param name="Document">Its kind and name, such as "SLO checkout-availability".</param>
/// <param name="Objective">The number of the objective it became; null: of none.</param>
/// <param name="Reason">Why it was rejected, or what of it is not kept here; null: nothing is to be said.</param>
public sealed record OpenSloFate(string Document, OpenSloOutcome Outcome, string? Objective = null, string? Reason = null);
