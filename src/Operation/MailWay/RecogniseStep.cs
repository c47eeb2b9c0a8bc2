using Tandem.Kernel.Mail;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.MailWay;

/// <summary>Ends what the site itself sent, and notes what no person wrote.</summary>
internal sealed class RecogniseStep(Store store, OwnAddresses own, LetterMarks marks) : IMailStep
{
    private const string Name = "Recognise";

    public async Task Take(MailPassage passage, CancellationToken stop)
    {
        var read = passage.Read;
        if (read.Id.EndsWith('@' + marks.Host, StringComparison.OrdinalIgnoreCase))
            passage.Ignore(store, Name, "This site sent it itself: its Message-ID says so.");
        else if (read.From.Length > 0 && (await own.All(stop)).Contains(Plain(read.From)))
            passage.Ignore(store, Name, "It comes from one of this site's own addresses: it would go round in circles.");
        else if ((passage.Automatic = read.Automatic) is { } why)
            passage.Note(Name, "Automatic", $"It is {why}.");
        else
            passage.Note(Name, "Not automatic", "Nothing says that it was sent by itself.");
    }

    /// <summary>Without what stands behind a plus: that is the same mailbox.</summary>
    private static string Plain(string address) => address.IndexOf('+') is > 0 and var plus && address.IndexOf('@') is var at && at > plus ? address[..plus] + address[at..] : address;
}
