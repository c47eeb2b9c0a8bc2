using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Improvement.Surveys;

/// <summary>A link was made by which the person can answer without signing in; an earlier one no longer works.</summary>
public sealed record SurveyLinked(Id<Survey> Survey) : IFact
{
    RecordKey IFact.About => SurveyKind.Key(Survey);

    bool IFact.Internal => true;
}
