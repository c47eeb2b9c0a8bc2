using System.Buffers;
using System.Text.RegularExpressions;

namespace Tandem.Kernel.Settings;

/// <summary>What the text of a setting may be.</summary>
internal static partial class Plain
{
    /// <summary>Signs by which a shell, a path on Windows or a header would be told to do something.</summary>
    public static readonly SearchValues<char> Commands = SearchValues.Create("`;|<>$\\\"{}\0\r\u001b");

    /// <summary>The name or address of a machine, or nothing.</summary>
    public static string? Host(string text) => text.Length == 0 || HostName().IsMatch(text) ? null : "This is no name of a machine, such as mail.example.org.";

    /// <summary>A mail address, or nothing.</summary>
    public static string? Address(string text) => text.Length == 0 || MailAddress().IsMatch(text) ? null : "This is no mail address, such as desk@example.org.";

    public static Func<int, string?> Between(int least, int most) => number => number >= least && number <= most ? null : $"This is a number from {least:N0} to {most:N0}.";

    public static Func<IReadOnlyList<string>, string?> Endings => endings => endings.All(ending => Ending().IsMatch(ending)) ? null : "Name endings such as pdf, png, docx.";

    [GeneratedRegex(@"^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$|^\[?[0-9a-fA-F:]{3,39}\]?$")]
    private static partial Regex HostName();

    [GeneratedRegex(@"^[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)*$")]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"^[A-Za-z0-9]{1,10}$")]
    private static partial Regex Ending();
}
