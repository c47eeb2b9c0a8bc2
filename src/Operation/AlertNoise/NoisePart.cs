namespace Tandem.Operation.AlertNoise;

/// <summary>How much noise the alerts of one name made.</summary>
/// <param name="Name">By which rules and runbooks know such alerts.</param>
/// <param name="Events">How often they were heard, with every repeat.</param>
/// <param name="Paged">How many called somebody.</param>
/// <param name="Inert">How many led nobody to do anything.</param>
/// <param name="Unguided">How many had no runbook.</param>
public sealed record NoisePart(string Name, int Alerts, long Events, int Paged, int Inert, int Unguided);
