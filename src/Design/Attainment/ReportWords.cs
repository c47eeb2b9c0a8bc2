using System.Globalization;
using Tandem.Design.PolicyPages;
using Tandem.Interface.Language;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Design.Attainment;

/// <summary>Says the report's lines in the reader's words.</summary>
internal static class ReportWords
{
    public static string Reason(Words say, RecordKind kind, string reason) => reason switch
    {
        BreachReason.Shortened => say["Less was promised after it had begun"],
        BreachReason.Reopened => say["Opened again before it was due"],
        BreachReason.HandedOn => say["Handed on more than once before it was due"],
        _ => say["Most of the time in state “{0}”", BreachReason.StateOf(reason) is { } name ? say[kind.Life!.States.FirstOrDefault(state => state.Name == name)?.Label ?? Names.Sentence(name)] : reason],
    };

    /// <summary><c>250.00 EUR, 3,000 JPY</c>; a dash for nothing.</summary>
    public static string Amounts(IReadOnlyList<Money> amounts, CultureInfo culture) =>
        amounts.Count == 0 ? "–" : string.Join(", ", amounts.Select(each => MinorUnits.Of(each.Units, each.Currency, culture)));
}
