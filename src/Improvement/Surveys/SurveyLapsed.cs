using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Improvement.Surveys;

/// <summary>Nobody answered in time.</summary>
public sealed record SurveyLapsed(Id<Survey> Survey) : IFact
{
    RecordKey IFact.About => SurveyKind.Key(Survey);
}
