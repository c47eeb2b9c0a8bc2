using System.Buffers;

namespace Tandem.Kernel.Sheets;

/// <summary>
/// Keeps a spreadsheet from running what somebody typed: a text that would be read as a formula gets an apostrophe in front, as
/// people themselves type it (OWASP, CSV injection); reading takes it away again, so that what went out comes back unchanged.
/// </summary>
internal static class Formulas
{
    private const char Mark = '\'';
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r\n\0＝＋－＠");

    public static bool IsRisky(string text)
    {
        var first = text.AsSpan().TrimStart(Mark);
        return first.Length > 0 && Beginnings.Contains(first[0]);
    }

    public static string Disarm(string text) => IsRisky(text) ? Mark + text : text;

    public static string Restore(string text) => text.Length > 1 && text[0] == Mark && IsRisky(text) ? text[1..] : text;
}
