using Tandem.Kernel.Lifecycles;

namespace Tandem.Improvement.Surveys;

/// <summary>The life of a survey, as data.</summary>
public static class SurveyLife
{
    public const string Asked = "asked";
    public const string Answered = "answered";
    public const string Lapsed = "lapsed";

    public static Lifecycle Life { get; } = new(
        [
            new(Asked, "Asked", StateCategory.Waiting),
            new(Answered, "Answered", StateCategory.Ended),
            new(Lapsed, "Lapsed", StateCategory.Ended),
        ],
        [
            new(Asked, Answered, "Answer", "score"),
            new(Asked, Lapsed, "Let lapse"),
        ]);
}
