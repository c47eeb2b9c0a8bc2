using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Strategy.Risks;

namespace Tandem.Strategy.RiskPages;

/// <summary>Says likelihoods, impacts and scores to those who read them.</summary>
internal static class RiskWords
{
    public static string Likelihood(Words say, int likelihood) => likelihood switch
    {
        1 => say["Hardly ever"],
        2 => say["Seldom"],
        3 => say["Now and then"],
        4 => say["Likely"],
        _ => say["To be expected"],
    };

    public static string Impact(Words say, int impact) => impact switch
    {
        1 => say["Hardly hurts"],
        2 => say["Hurts a little"],
        3 => say["Hurts"],
        4 => say["Hurts a lot"],
        _ => say["Threatens us"],
    };

    public static Tone Tone(int score) => RiskScore.Level(score) switch
    {
        RiskLevel.High => Interface.Look.Tone.Bad,
        RiskLevel.Medium => Interface.Look.Tone.Warning,
        _ => Interface.Look.Tone.Good,
    };

    public static string Level(Words say, int score) => RiskScore.Level(score) switch
    {
        RiskLevel.High => say["High"],
        RiskLevel.Medium => say["Medium"],
        _ => say["Low"],
    };
}
