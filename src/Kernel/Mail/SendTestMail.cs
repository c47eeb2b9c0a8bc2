using Tandem.Kernel.Access;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Settings;

namespace Tandem.Kernel.Mail;

/// <summary>Sends whoever sets up the mail server a letter at once, and says what the server answered if it did not take it.</summary>
public sealed class SendTestMail(IPostman postman, IAddressBook book, SiteSettings settings) : IFeature<SendTestMail.Request, string>
{
    public sealed record Request;

    /// <returns>The address the letter went to.</returns>
    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(ChangeSettings.Right);
        var known = by.Person is { } person ? await book.Of([person], stop) : [];
        if (known is not [{ Mail: { } address }])
            throw new Refused("You have no mail address. Ask for one to be entered for you.");
        if (!await postman.CanCarry(stop))
            throw new Refused("Name a server and a sender first.", MailSettings.Host.Name);
        try
        {
            await postman.Carry(new(address, $"Mail from {await settings.Get(SiteWords.Name, stop)} arrives", "The mail server is set up: this letter came through it."), stop);
        }
        catch (Exception fault) when (fault is MailRefused or Undeliverable)
        {
            throw new Refused(fault.Message, MailSettings.Host.Name);
        }

        return address;
    }
}
