namespace Tandem.Operation.AlertNoise;

/// <summary>How much of what monitoring said in a period was noise.</summary>
/// <param name="Inert">Alerts that led nobody to do anything: nobody acknowledged them or worked on their incident.</param>
/// <param name="PagedInert">How many of them called somebody all the same.</param>
/// <param name="Unguided">Alerts without a runbook.</param>
/// <param name="Names">The noisiest names first; at most 50.</param>
public sealed record NoiseReport(DateTimeOffset From, DateTimeOffset Until, int Alerts, long Events, int Paged, int Inert, int PagedInert, int Unguided, IReadOnlyList<NoisePart> Names);
