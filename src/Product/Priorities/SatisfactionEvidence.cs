using Tandem.Improvement.Surveys;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Product.Priorities;

/// <summary>How much satisfaction incidents cost: by how many marks those who were asked stayed below good.</summary>
internal sealed class SatisfactionEvidence(Store store) : IEvidenceSource
{
    /// <summary>The mark that says good, of 1 to 5.</summary>
    private const int Good = 4;

    public async Task<IEnumerable<(Guid Behind, Evidence.Piece Piece)>> Of(Support support, CancellationToken stop)
    {
        Id<Incident>[] incidents = [.. support.IncidentIds];
        var answers = await store.Surveys.Where(survey => survey.Score < Good).Select(survey => new { survey.Id, survey.Incident, survey.Score }).Among(incidents, survey => survey.Incident, stop);
        return answers.Select(answer => (answer.Incident.Value, new Evidence.Piece(Factors.Satisfaction, SurveyKind.Key(answer.Id), Good - answer.Score!.Value)));
    }
}
