using System.Globalization;
using Tandem.Kernel;

namespace Tandem.Design.PolicyPages;

/// <summary>Amounts of money as people write them, kept in the smallest unit of their currency (ISO 4217).</summary>
public static class MinorUnits
{
    private const decimal Most = 1_000_000_000;
    private static readonly string[] Whole = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];
    private static readonly string[] Thousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <param name="text">Such as <c>250.00</c>; nothing is no amount.</param>
    /// <param name="about">The field to complain about.</param>
    /// <exception cref="Refused">It is no amount, or finer than the currency is.</exception>
    public static long? Read(string? text, string currency, string about)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > Most)
            throw new Refused("Write the penalty as a number, such as 250.00.", about);
        var units = amount * Factor(currency);
        return units == decimal.Truncate(units) ? (long)units : throw new Refused("The currency has no unit as small as that.", about);
    }

    /// <summary>As a form shows it.</summary>
    public static string Plain(long units, string currency) => (units / (decimal)Factor(currency)).ToString(Form(currency, "F"), CultureInfo.InvariantCulture);

    /// <summary>As people read it: <c>250.00 EUR</c>.</summary>
    public static string Of(long units, string currency, CultureInfo culture) => $"{(units / (decimal)Factor(currency)).ToString(Form(currency, "N"), culture)} {currency}";

    /// <summary>In whole units of the currency, the rest left out.</summary>
    public static long InWhole(long units, string currency) => units / Factor(currency);

    /// <summary>The same amount in the smallest units of another currency, rounded to the nearest.</summary>
    /// <param name="worth">How many whole units of the other one whole unit of the first is.</param>
    public static long Exchange(long units, string from, decimal worth, string to) => (long)Math.Round(units / (decimal)Factor(from) * worth * Factor(to), MidpointRounding.AwayFromZero);

    private static string Form(string currency, string kind) => Factor(currency) switch { 1 => kind + "0", 1_000 => kind + "3", _ => kind + "2" };

    private static int Factor(string currency)
    {
        var code = currency.Trim().ToUpperInvariant();
        return Whole.Contains(code) ? 1 : Thousandths.Contains(code) ? 1_000 : 100;
    }
}
