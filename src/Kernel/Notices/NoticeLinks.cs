using System.Security.Cryptography;
using System.Text;
using Tandem.Kernel.Http;
using Tandem.Kernel.Mail;

namespace Tandem.Kernel.Notices;

/// <summary>The addresses by which mails for one reason to one person end without signing in: <c>person.reason.mark</c>, and nobody else can make the mark.</summary>
public sealed class NoticeLinks(LetterMarks marks, SiteAddress site)
{
    internal const string Path = "/unsubscribe";

    public async ValueTask<string> Leave(Guid person, NoticeReason reason, CancellationToken stop) => site.Of($"{Path}/{await Token(person, reason, stop)}");

    /// <summary>Whose mails end, and those for which reason; null where this site did not make the address.</summary>
    public async ValueTask<(Guid Person, NoticeReason Reason)?> Read(string token, CancellationToken stop)
    {
        if (token.Split('.') is not [var who, var why, _] || !Guid.TryParseExact(who, "n", out var person) || !Enum.TryParse<NoticeReason>(why, ignoreCase: true, out var reason))
            return null;
        var made = await Token(person, reason, stop);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(made)) ? (person, reason) : null;
    }

    private async ValueTask<string> Token(Guid person, NoticeReason reason, CancellationToken stop)
    {
        var words = $"{person:n}.{Text.Names.Camel(reason.ToString())}";
        return $"{words}.{await marks.Code($"unsubscribe {words}", stop)}";
    }
}
