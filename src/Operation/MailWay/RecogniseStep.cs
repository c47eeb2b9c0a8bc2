using Tandem.Kernel.Mail;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.MailDesk;

namespace Tandem.Operation.MailWay;

/// <summary>Ends what the site itself sent, and notes what no person wrote.</summary>
internal sealed class RecogniseStep(Store store, OwnAddresses own, LetterMarks marks, SiteSettings settings) : IMailStep
{
    private const string Name = "Recognise";

    public async Task Take(MailPassage passage, CancellationToken stop)
    {
        var read = passage.Read;
        if (read.Id.EndsWith('@' + marks.Host, StringComparison.OrdinalIgnoreCase))
            passage.Ignore(store, Name, "This site sent it itself: its Message-ID says so.");
        else if (read.From.Length > 0 && (await own.All(stop)).Contains(Plain(read.From)))
            passage.Ignore(store, Name, "It comes from one of this site's own addresses: it would go round in circles.");
        else if ((passage.Automatic = read.Automatic ?? await ForeignList(read.List, stop)) is { } why)
            passage.Note(Name, "Automatic", $"It is {why}.");
        else if (read.List is { } list)
            passage.Note(Name, "An own list", $"It came over {list}, which is the desk's own: it is taken, and not answered.");
        else
            passage.Note(Name, "Not automatic", "Nothing says that it was sent by itself.");
    }

    /// <returns>What it is; null: it came over no list, or over one of the desk's own.</returns>
    private async Task<string?> ForeignList(string? list, CancellationToken stop) => list switch
    {
        null => null,
        "" => "a mail of a mailing list (Precedence)",
        _ => (await settings.Get(InboundSettings.Lists, stop)).Contains(list, StringComparer.OrdinalIgnoreCase) ? null : $"a mail of the mailing list {list} (List-Id)",
    };

    /// <summary>Without what stands behind a plus: that is the same mailbox.</summary>
    private static string Plain(string address) => address.IndexOf('+') is > 0 and var plus && address.IndexOf('@') is var at && at > plus ? address[..plus] + address[at..] : address;
}
