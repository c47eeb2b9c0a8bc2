namespace Tandem.Design.Attainment;

/// <summary>An amount in one currency; amounts in different ones are never added.</summary>
/// <param name="Currency">ISO 4217, such as <c>EUR</c>.</param>
/// <param name="Units">In its smallest unit, such as cents.</param>
public sealed record Money(string Currency, long Units);
