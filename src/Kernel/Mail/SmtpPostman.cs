using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using Tandem.Kernel.Settings;

namespace Tandem.Kernel.Mail;

/// <summary>Hands letters to the site's mail server (SMTP, RFC 5321).</summary>
public sealed class SmtpPostman(SiteSettings settings) : IPostman
{
    private static readonly TimeSpan LongestTalk = TimeSpan.FromMinutes(1);

    public async ValueTask<bool> CanCarry(CancellationToken stop = default) =>
        await settings.Get(MailSettings.Host, stop) is { Length: > 0 } && await settings.Get(MailSettings.Sender, stop) is { Length: > 0 };

    public async Task Carry(Letter letter, CancellationToken stop)
    {
        if (!await CanCarry(stop))
            throw new Refused("No mail can be sent: set up a mail server first.");
        var sender = new MailAddress(await settings.Get(MailSettings.Sender, stop), Letters.Line(await settings.Get(SiteWords.Name, stop)), Encoding.UTF8);
        using var mail = Letters.Write(letter, sender);
        using var server = await Server(stop);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(LongestTalk);
        try
        {
            await server.SendMailAsync(mail, patience.Token);
        }
        catch (SmtpFailedRecipientException fault) when (IsForEver(fault.StatusCode))
        {
            throw new Undeliverable($"The server takes no mail for this address: {Words(fault)}");
        }
        catch (Exception fault) when (fault is SmtpException or InvalidOperationException or IOException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            throw new MailRefused(fault is OperationCanceledException ? "The server did not answer within a minute." : Words(fault), fault);
        }
    }

    private async Task<SmtpClient> Server(CancellationToken stop)
    {
        var (user, password) = (await settings.Get(MailSettings.User, stop), await settings.Get(MailSettings.Password, stop));
        return new SmtpClient(await settings.Get(MailSettings.Host, stop), await settings.Get(MailSettings.Port, stop))
        {
            DeliveryFormat = SmtpDeliveryFormat.SevenBit,
            EnableSsl = await settings.Get(MailSettings.Encryption, stop) != MailSettings.Plaintext,
            Credentials = user.Length > 0 ? new NetworkCredential(user, password) : null,
        };
    }

    /// <summary>Replies that begin with 55 say "never" (RFC 5321, 4.2.1); all others may pass.</summary>
    private static bool IsForEver(SmtpStatusCode code) => (int)code is >= 550 and <= 559;

    /// <summary>What the server said, and what lay beneath.</summary>
    private static string Words(Exception fault)
    {
        var words = new List<string>();
        for (var each = fault; each is not null; each = each.InnerException)
            words.Add(each is SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } smtp ? string.Create(CultureInfo.InvariantCulture, $"{(int)smtp.StatusCode} {each.Message}") : each.Message);
        return Letters.Line(string.Join(" ", words.Distinct()));
    }
}
