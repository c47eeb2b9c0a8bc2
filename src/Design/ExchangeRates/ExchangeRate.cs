using System.Globalization;
using Tandem.Kernel.Text;

namespace Tandem.Design.ExchangeRates;

/// <summary>What a currency is worth from a day on.</summary>
/// <param name="Currency">ISO 4217, such as <c>USD</c>.</param>
/// <param name="Worth">How much of the site's currency one unit of it is: above 0, at most a million.</param>
/// <param name="From">The first day on which it counts.</param>
public sealed record ExchangeRate(string Currency, decimal Worth, DateOnly From)
{
    private const decimal MostWorth = 1_000_000;
    private const int CodeLength = 3;

    /// <param name="text">As an administrator writes it, such as <c>USD=0.92@2026-01-01</c>.</param>
    /// <returns>Null: it is no rate.</returns>
    public static ExchangeRate? Read(string text) =>
        text.Split('=', '@') is [var code, var worth, var day] && text.IndexOf('=') < text.IndexOf('@') && IsCode(code) && IsoDay.TryRead(day, out var from)
        && decimal.TryParse(worth, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var known) && known is > 0 and <= MostWorth ? new(code.ToUpperInvariant(), known, from) : null;

    public static bool IsCode(string code) => code.Length == CodeLength && code.All(char.IsAsciiLetter);
}
