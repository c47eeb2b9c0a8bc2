using Tandem.Improvement.Measures;
using Tandem.Improvement.Surveys;
using Tandem.Kernel.Rooms;

namespace Tandem.Improvement;

/// <summary>The table of contents of the room that says how it gets better: measures, register, reviews, surveys.</summary>
public static class ImprovementRoom
{
    public static Room Room { get; } = new Room("Improvement", "How it gets better", typeof(ImprovementRoom).Assembly)
        .With(MeasurePractice.Practice)
        .With(SurveyPractice.Practice);
}
