using Tandem.Interface.Language;
using Tandem.Interface.Look;

namespace Tandem.Product.Feasibility;

/// <summary>Says a verdict to those who read it.</summary>
internal static class FeasibilityWords
{
    public static string Label(Words say, Verdict verdict) => verdict switch
    {
        Verdict.Realistic => say["Realistic"],
        Verdict.AtRisk => say["At risk"],
        _ => say["Not realistic"],
    };

    public static Tone Tone(Verdict verdict) => verdict switch
    {
        Verdict.Realistic => Interface.Look.Tone.Good,
        Verdict.AtRisk => Interface.Look.Tone.Warning,
        _ => Interface.Look.Tone.Bad,
    };
}
