using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Transition.ApprovalPolicies;

namespace Tandem.Product.Treaties;

/// <summary>How treaties are read.</summary>
internal static class TreatyWords
{
    private const double Low = 0.25;

    public static string Percent(Words say, double share, int decimals = 0) => say["{0} %", say.Number(share * 100, decimals)];

    public static string Approval(Words say, ApprovalDemand demand) => demand switch
    {
        ApprovalDemand.ServiceOwner => say["The service owner decides too"],
        ApprovalDemand.Board => say["The change advisory board decides too"],
        ApprovalDemand.EmergenciesOnly => say["Only emergencies are let through"],
        _ => say["Approval as usual"],
    };

    public static string Stage(Words say, int stage) => stage == 0 ? say["As usual"] : say["Stage {0}", stage];

    public static Tone Tone(double budget) => budget <= 0 ? Interface.Look.Tone.Bad : budget < Low ? Interface.Look.Tone.Warning : Interface.Look.Tone.Good;
}
