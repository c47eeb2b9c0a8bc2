using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Improvement.Surveys;

/// <summary>Somebody was asked how satisfied they were.</summary>
public sealed record SurveySent(Id<Survey> Survey) : IFact
{
    RecordKey IFact.About => SurveyKind.Key(Survey);
}
