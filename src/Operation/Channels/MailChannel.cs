using Tandem.Kernel.Http;
using Tandem.Kernel.Mail;

namespace Tandem.Operation.Channels;

/// <summary>Calls by mail: what is wrong, and a link by which one answers without signing in.</summary>
internal sealed class MailChannel(IPostman postman, SiteAddress site) : IChannel
{
    public bool Carries(NoticeChannel channel) => channel == NoticeChannel.Mail;

    public async Task<string> Send(Message message, CancellationToken stop)
    {
        if (!await postman.CanCarry(stop))
            throw new DeliveryFailed("No mail server is set up.", mayPass: false);
        var text = $"{message.Title}\n\n{(message.Details.Length > 0 ? message.Details + "\n\n" : "")}Acknowledge or resolve it:\n{message.Link}\n\nThe link is for you alone and works once.\n";
        try
        {
            await postman.Carry(
                new(message.Address, $"[{message.Number}] {(message.IsUrgent ? "Urgent: " : "")}{message.Title}", text) { Id = $"page.{message.Key}@{site.Base.Host}", Thread = $"page.{message.Page:n}@{site.Base.Host}" },
                stop);
            return "Taken by the mail server";
        }
        catch (Undeliverable fault)
        {
            throw new DeliveryFailed(fault.Message, mayPass: false);
        }
        catch (MailRefused fault)
        {
            throw new DeliveryFailed(fault.Message, isCertain: fault.InnerException is not OperationCanceledException);
        }
    }
}
