namespace Tandem.Improvement.Surveys;

/// <summary>Who is asked, and how often.</summary>
/// <param name="Share">Of 100 closed incidents, about how many are asked about.</param>
/// <param name="QuietDays">Days for which a person who was asked is left alone.</param>
/// <param name="DaysToAnswer">Days after which a question lapses.</param>
public sealed record SurveyRules(int Share, int QuietDays, int DaysToAnswer)
{
    public static readonly SurveyRules Usual = new(100, 30, 14);
}
