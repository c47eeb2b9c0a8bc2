using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Improvement.Surveys;

/// <summary>Somebody said how satisfied they were.</summary>
/// <param name="Score">1 (bad) to 5 (very good).</param>
public sealed record SurveyAnswered(Id<Survey> Survey, int Score) : IFact
{
    RecordKey IFact.About => SurveyKind.Key(Survey);
}
