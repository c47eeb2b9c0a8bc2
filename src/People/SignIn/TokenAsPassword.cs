using System.Text;

namespace Tandem.People.SignIn;

/// <summary>Hung on an address whose callers know no other way than a user name and a password (RFC 7617): the password is an API token of that user, never the user's own.</summary>
public sealed record TokenAsPassword
{
    /// <summary>What a program is told that shows nothing, or nothing good.</summary>
    public const string Challenge = "Bearer, Basic realm=\"An API token as password\", charset=\"UTF-8\"";

    /// <summary>Names and tokens are short: whatever is longer is neither.</summary>
    private const int Longest = 512;

    /// <summary>Both parts of what was sent; null where it cannot be read.</summary>
    internal static (string UserName, string Password)? Read(ReadOnlySpan<char> sent)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        if (!Convert.TryFromBase64Chars(sent.Trim(), bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes[..length]);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (pair[..colon], pair[(colon + 1)..]) : null;
    }
}
