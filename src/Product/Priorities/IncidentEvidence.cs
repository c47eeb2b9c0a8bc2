namespace Tandem.Product.Priorities;

/// <summary>How long incidents lasted and for how many people, and what work they cost: the price of living with a workaround.</summary>
internal sealed class IncidentEvidence : IEvidenceSource
{
    private const int SecondsAMinute = 60;

    /// <summary>How much a minute of an incident counts, by its priority from 1 to 4.</summary>
    private static readonly int[] Weights = [8, 4, 2, 1];

    public Task<IEnumerable<(Guid Behind, Evidence.Piece Piece)>> Of(Support support, CancellationToken stop) =>
        Task.FromResult(support.Incidents.Values.SelectMany(incident => Pieces(incident, support.Until)));

    private static IEnumerable<(Guid Behind, Evidence.Piece Piece)> Pieces(SupportingIncident incident, DateTimeOffset until)
    {
        if (Minutes(incident, until) is > 0 and var minutes)
            yield return (incident.Id.Value, new Evidence.Piece(Factors.IncidentHours, incident.Key, minutes));
        if (incident.Worked / SecondsAMinute is > 0 and var worked)
            yield return (incident.Id.Value, new Evidence.Piece(Factors.Work, incident.Key, worked));
    }

    private static long Minutes(SupportingIncident incident, DateTimeOffset until)
    {
        var end = incident.Ended ?? (until > incident.OpenedAt ? until : incident.OpenedAt);
        return (long)Math.Max(0, (end - incident.OpenedAt).TotalMinutes) * Weights[Math.Clamp(incident.Priority, 1, 4) - 1] * incident.People;
    }
}
