using System.Globalization;
using Tandem.Kernel.Settings;

namespace Tandem.Design.Contracts;

/// <summary>When owners of contracts are reminded.</summary>
public static class ContractSettings
{
    private const int Furthest = 3_650;

    public static readonly Setting<IReadOnlyList<string>> RemindBefore = new(
        "contracts.remindBefore", "Suppliers", "Remind of notice",
        "Days before the last day of notice on which the owner of a contract is reminded, separated by commas.",
        ["90", "30", "7"],
        value => value.Count > 0 && value.All(day => Read(day) is not null) ? null : $"These are days from 0 to {Furthest}, such as 90, 30, 7.");

    /// <summary>The days of the setting, the largest first.</summary>
    public static IReadOnlyList<int> Days(IEnumerable<string> value) => [.. value.Select(Read).OfType<int>().Distinct().OrderDescending()];

    private static int? Read(string day) => int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= Furthest ? days : null;
}
